using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.School;

/// <summary>The provider's entities in the store.</summary>
public static class SchoolContextExtensions
{
    extension(SessionGraphContext store)
    {
        /// <summary>The session setups.</summary>
        public DbSet<SessionSetup> SessionSetups => store.Set<SessionSetup>();
    }
}

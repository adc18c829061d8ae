using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.School;

/// <summary>What the provider keeps in the store.</summary>
public static class SchoolContextExtensions
{
    extension(SessionGraphContext store)
    {
        /// <summary>The session setups.</summary>
        public DbSet<SessionSetup> SessionSetups => store.Set<SessionSetup>();
    }
}

using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The provider's entities in the store.</summary>
public static class OneRosterContextExtensions
{
    extension(SessionGraphContext store)
    {
        /// <summary>The academic sessions.</summary>
        public DbSet<AcademicSession> AcademicSessions => store.Set<AcademicSession>();

        /// <summary>The organisations.</summary>
        public DbSet<Organisation> Organisations => store.Set<Organisation>();
    }
}

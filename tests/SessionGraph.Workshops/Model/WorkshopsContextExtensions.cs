using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Workshops;

/// <summary>What the provider keeps in the store.</summary>
public static class WorkshopsContextExtensions
{
    extension(SessionGraphContext store)
    {
        /// <summary>The workshops.</summary>
        public DbSet<Workshop> Workshops => store.Set<Workshop>();

        /// <summary>The branches of the library.</summary>
        public DbSet<Branch> Branches => store.Set<Branch>();
    }
}

using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The provider's entities in the store.</summary>
public static class ThreeSixtyLearningContextExtensions
{
    extension(SessionGraphContext store)
    {
        /// <summary>The path sessions.</summary>
        public DbSet<PathSession> PathSessions => store.Set<PathSession>();

        /// <summary>The instructors of path sessions.</summary>
        public DbSet<PathSessionInstructor> PathSessionInstructors => store.Set<PathSessionInstructor>();

        /// <summary>The paths.</summary>
        public DbSet<LearningPath> LearningPaths => store.Set<LearningPath>();

        /// <summary>The groups.</summary>
        public DbSet<Group> Groups => store.Set<Group>();

        /// <summary>The users.</summary>
        public DbSet<User> Users => store.Set<User>();
    }
}

using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The provider's entities in the store.</summary>
public static class ZohoPeopleContextExtensions
{
    extension(SessionGraphContext store)
    {
        /// <summary>The course sessions.</summary>
        public DbSet<CourseSession> CourseSessions => store.Set<CourseSession>();

        /// <summary>The courses.</summary>
        public DbSet<Course> Courses => store.Set<Course>();

        /// <summary>The course batches.</summary>
        public DbSet<CourseBatch> CourseBatches => store.Set<CourseBatch>();

        /// <summary>The course modules.</summary>
        public DbSet<CourseModule> CourseModules => store.Set<CourseModule>();

        /// <summary>The rooms.</summary>
        public DbSet<Room> Rooms => store.Set<Room>();

        /// <summary>The trainers.</summary>
        public DbSet<Trainer> Trainers => store.Set<Trainer>();

        /// <summary>The grade categories.</summary>
        public DbSet<GradeCategory> GradeCategories => store.Set<GradeCategory>();
    }
}

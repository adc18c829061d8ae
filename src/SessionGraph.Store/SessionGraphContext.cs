using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SessionGraph.Store.Conversion;

namespace SessionGraph.Store;

/// <summary>
/// The store of all providers' sessions and of the directories that they refer to. Contexts come from
/// <see cref="IDbContextFactory{TContext}"/> and serve one caller at a time; they do not track what they read unless
/// <c>AsTracking()</c> is asked for.
/// </summary>
public sealed class SessionGraphContext(DbContextOptions<SessionGraphContext> options) : DbContext(options)
{
    /// <summary>The sessions of all providers.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>The school's session setups.</summary>
    public DbSet<SessionSetup> SessionSetups => Set<SessionSetup>();

    /// <summary>The OneRoster academic sessions.</summary>
    public DbSet<AcademicSession> AcademicSessions => Set<AcademicSession>();

    /// <summary>The quiz sessions.</summary>
    public DbSet<QuizSession> QuizSessions => Set<QuizSession>();

    /// <summary>The Zoho People course sessions.</summary>
    public DbSet<CourseSession> CourseSessions => Set<CourseSession>();

    /// <summary>The 360Learning path sessions.</summary>
    public DbSet<PathSession> PathSessions => Set<PathSession>();

    /// <summary>The instructors of path sessions.</summary>
    public DbSet<PathSessionInstructor> PathSessionInstructors => Set<PathSessionInstructor>();

    /// <summary>OneRoster's organisations.</summary>
    public DbSet<Organisation> Organisations => Set<Organisation>();

    /// <summary>The people who take quizzes.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Zoho People's courses.</summary>
    public DbSet<Course> Courses => Set<Course>();

    /// <summary>Zoho People's course batches.</summary>
    public DbSet<CourseBatch> CourseBatches => Set<CourseBatch>();

    /// <summary>Zoho People's course modules.</summary>
    public DbSet<CourseModule> CourseModules => Set<CourseModule>();

    /// <summary>Zoho People's rooms.</summary>
    public DbSet<Room> Rooms => Set<Room>();

    /// <summary>Zoho People's trainers.</summary>
    public DbSet<Trainer> Trainers => Set<Trainer>();

    /// <summary>Zoho People's grade categories.</summary>
    public DbSet<GradeCategory> GradeCategories => Set<GradeCategory>();

    /// <summary>360Learning's paths.</summary>
    public DbSet<LearningPath> LearningPaths => Set<LearningPath>();

    /// <summary>360Learning's groups.</summary>
    public DbSet<Group> Groups => Set<Group>();

    /// <summary>360Learning's users.</summary>
    public DbSet<User> Users => Set<User>();

    /// <summary>The log of changes, which <see cref="SessionChangeFeed"/> writes and reads.</summary>
    public DbSet<ChangeLogEntry> ChangeLog => Set<ChangeLogEntry>();

    /// <summary>What the log of changes says of itself: one row.</summary>
    public DbSet<ChangeLogState> ChangeLogStates => Set<ChangeLogState>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Guid>().HaveConversion<GuidTextConverter>();
        // A configuration declares each index, with its reason; a foreign key's own would lead with the connection, which selects nothing.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SessionGraphContext).Assembly);
        modelBuilder.HasDbFunction(typeof(CaseFolding).GetMethod(nameof(CaseFolding.Fold))!)
            .HasName(CaseFolding.SqlName)
            .IsBuiltIn()
            .HasParameter("text").PropagatesNullability();
        modelBuilder.MapCalendar(Database.IsSqlite());
        if (Database.IsSqlite())
            modelBuilder.MapSearch();
    }
}

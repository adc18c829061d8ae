using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>
/// The database context of all sessions and the records that they refer to. Create contexts with <see cref="IDbContextFactory{TContext}"/>;
/// a context serves one caller at a time. Queries do not track unless they call <c>AsTracking()</c>.
/// </summary>
public sealed class SessionGraphContext(DbContextOptions<SessionGraphContext> options) : DbContext(options)
{
    /// <summary>The sessions of all providers.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>The change log, which <see cref="SessionChangeFeed"/> writes and reads.</summary>
    public DbSet<ChangeLogEntry> ChangeLog => Set<ChangeLogEntry>();

    /// <summary>The state of the change log: a single row.</summary>
    public DbSet<ChangeLogState> ChangeLogStates => Set<ChangeLogState>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => StoreModel.AddConventions(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SessionGraphContext).Assembly);
        modelBuilder.AddProviders(options.GetExtension<StoreProvidersExtension>().Providers);

        modelBuilder.HasDbFunction(typeof(CaseFolding).GetMethod(nameof(CaseFolding.Fold))!)
            .HasName(CaseFolding.SqlName)
            .IsBuiltIn()
            .HasParameter("text").PropagatesNullability();
        modelBuilder.HasDbFunction(typeof(SearchText).GetMethod(nameof(SearchText.Normalize))!)
            .HasName(SearchText.SqlName)
            .IsBuiltIn()
            .HasParameter("text").PropagatesNullability();
        modelBuilder.MapCalendar(Database.IsSqlite());
        if (Database.IsSqlite())
            modelBuilder.MapSearch();
    }
}

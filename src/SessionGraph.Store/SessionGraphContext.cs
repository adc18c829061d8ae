using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>
/// The store of all providers' sessions and of what they refer to. Contexts come from
/// <see cref="IDbContextFactory{TContext}"/> and serve one caller at a time; they do not track what they read unless
/// <c>AsTracking()</c> is asked for.
/// </summary>
public sealed class SessionGraphContext(DbContextOptions<SessionGraphContext> options) : DbContext(options)
{
    /// <summary>The sessions of all providers.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>The log of changes, which <see cref="SessionChangeFeed"/> writes and reads.</summary>
    public DbSet<ChangeLogEntry> ChangeLog => Set<ChangeLogEntry>();

    /// <summary>What the log of changes says of itself: one row.</summary>
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

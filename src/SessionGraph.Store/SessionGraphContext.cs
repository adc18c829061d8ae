using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SessionGraph.Store.Conversion;

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
        foreach (var provider in options.GetExtension<StoreProvidersExtension>().Providers)
            provider.AddTo(modelBuilder);

        modelBuilder.HasDbFunction(typeof(CaseFolding).GetMethod(nameof(CaseFolding.Fold))!)
            .HasName(CaseFolding.SqlName)
            .IsBuiltIn()
            .HasParameter("text").PropagatesNullability();
        modelBuilder.MapCalendar(Database.IsSqlite());
        if (Database.IsSqlite())
            modelBuilder.MapSearch();
    }
}

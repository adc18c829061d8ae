using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SessionGraph.Store.Conversion;

namespace SessionGraph.Store;

/// <summary>The EF Core model of the store, which all contexts of a process share.</summary>
public static class StoreModel
{
    /// <summary>
    /// Builds the model in parallel to the other startup work, of which it takes longest. Needs no database. Errors of the model surface
    /// again in the first context. It runs on its own thread: the thread pool would otherwise add threads and keep them.
    /// </summary>
    public static Task BuildAsync(IReadOnlyList<StoreProvider> providers) => Task.Factory.StartNew(() =>
    {
        var options = new DbContextOptionsBuilder<SessionGraphContext>();
        options.UseSessionGraphStore(new StoreOptions(), TimeProvider.System, providers);
        using var context = new SessionGraphContext(options.Options);
        _ = context.Model;
    }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Configures how values are stored, for all entities.</summary>
    internal static void AddConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Guid>().HaveConversion<GuidTextConverter>();
        // Each index is declared in a configuration, with its reason. The index that EF Core would add for a foreign key starts with the
        // connection, which selects almost nothing.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }

    /// <summary>Adds the providers' entities.</summary>
    /// <exception cref="InvalidOperationException">Two providers use the same column of <c>Sessions</c>.</exception>
    internal static void AddProviders(this ModelBuilder modelBuilder, IReadOnlyList<StoreProvider> providers)
    {
        var columns = new Dictionary<string, IMutableProperty>(StringComparer.OrdinalIgnoreCase);
        foreach (var provider in providers)
        {
            provider.AddTo(modelBuilder);
            foreach (var property in modelBuilder.Entity(provider.SessionType).Metadata.GetDeclaredProperties())
            {
                // EF Core would let both properties share the column.
                if (!columns.TryAdd(property.GetColumnName(), property))
                    throw SharedColumn(columns[property.GetColumnName()], property);
            }
        }

        // EF Core cannot map an abstract type without a concrete one. This type adds no columns.
        if (providers.Count == 0)
            modelBuilder.Entity<PlaceholderSession>().HasDiscriminator().HasValue((Provider)0);
    }

    private static InvalidOperationException SharedColumn(IMutableProperty one, IMutableProperty other) => new(
        $"{one.DeclaringType.DisplayName()}.{one.Name} and {other.DeclaringType.DisplayName()}.{other.Name} have the same column of Sessions, "
        + $"{other.GetColumnName()}. Give one another with HasColumnName.");

    private sealed class PlaceholderSession() : Session(0);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SessionGraph.Store.Conversion;

namespace SessionGraph.Store;

/// <summary>EF Core's model of the store, which all contexts of a process share.</summary>
public static class StoreModel
{
    /// <summary>
    /// Builds the model beside what else a process does when it starts; nothing takes longer. Needs no database. What is wrong with the
    /// model, the first context says again. A thread of its own does it: the pool would add threads while its few are held, and keep them.
    /// </summary>
    public static Task BuildAsync(IReadOnlyList<StoreProvider> providers) => Task.Factory.StartNew(() =>
    {
        var options = new DbContextOptionsBuilder<SessionGraphContext>();
        options.UseSessionGraphStore(new StoreOptions(), TimeProvider.System, providers);
        using var context = new SessionGraphContext(options.Options);
        _ = context.Model;
    }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Adds how values are stored, for all entities.</summary>
    internal static void AddConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Guid>().HaveConversion<GuidTextConverter>();
        // A configuration declares each index, with its reason; a foreign key's own would lead with the connection, which selects nothing.
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
                // EF Core would let both share the column.
                if (!columns.TryAdd(property.GetColumnName(), property))
                    throw SharedColumn(columns[property.GetColumnName()], property);
            }
        }

        // EF Core takes no abstract type without a concrete one. This one adds nothing to the table.
        if (providers.Count == 0)
            modelBuilder.Entity<PlaceholderSession>().HasDiscriminator().HasValue((Provider)0);
    }

    private static InvalidOperationException SharedColumn(IMutableProperty one, IMutableProperty other) => new(
        $"{one.DeclaringType.DisplayName()}.{one.Name} and {other.DeclaringType.DisplayName()}.{other.Name} have the same column of Sessions, "
        + $"{other.GetColumnName()}. Give one another with HasColumnName.");

    private sealed class PlaceholderSession() : Session(0);
}

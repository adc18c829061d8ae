using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace SessionGraph.Store;

/// <summary>The providers of a context's model. Contexts with the same providers share one model.</summary>
internal sealed class StoreProvidersExtension(IReadOnlyList<StoreProvider> providers) : IDbContextOptionsExtension
{
    private DbContextOptionsExtensionInfo? _info;

    /// <summary>The providers, ordered by number.</summary>
    public IReadOnlyList<StoreProvider> Providers { get; } = [.. providers.OrderBy(provider => provider.Number)];

    /// <inheritdoc/>
    public DbContextOptionsExtensionInfo Info => _info ??= new ExtensionInfo(this);

    /// <inheritdoc/>
    public void ApplyServices(IServiceCollection services)
    {
        // The context itself reads the providers.
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Two providers have the same number, or a provider has the number 0.</exception>
    public void Validate(IDbContextOptions options)
    {
        foreach (var provider in Providers)
        {
            if (provider.Number <= 0)
                throw new InvalidOperationException($"{provider.GetType().Name} needs a number of its own, 1 or more.");
            if (Providers.First(known => known.Number == provider.Number) is var first && first != provider)
            {
                throw new InvalidOperationException(
                    $"{first.GetType().Name} and {provider.GetType().Name} have the same number, {(int)provider.Number}.");
            }
        }
    }

    private sealed class ExtensionInfo(StoreProvidersExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        private readonly Type[] _types = [.. extension.Providers.Select(provider => provider.GetType())];

        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode()
        {
            var hash = new HashCode();
            foreach (var type in _types)
                hash.Add(type);

            return hash.ToHashCode();
        }

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other)
            => other is ExtensionInfo known && known._types.SequenceEqual(_types);

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
            => debugInfo["SessionGraph:Providers"] = string.Join(", ", _types.Select(type => type.Name));
    }
}

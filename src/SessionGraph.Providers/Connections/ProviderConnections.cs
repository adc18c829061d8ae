using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>The connections of all providers: the configured ones or, without a configuration, one for each provider.</summary>
public sealed class ProviderConnections
{
    private readonly Dictionary<Provider, SessionProvider> _providers;
    private readonly Dictionary<string, ProviderConnection> _byName;

    /// <summary>Reads the connections from the options.</summary>
    public ProviderConnections(IEnumerable<SessionProvider> providers, IOptions<ConnectionsOptions> options)
    {
        _providers = providers.ToDictionary(provider => provider.Number);
        All = [.. _providers.Values.OrderBy(provider => provider.Number).SelectMany(provider => ConnectionsOf(provider, options.Value))];
        _byName = All.ToDictionary(connection => connection.Name);
    }

    /// <summary>The connections, in the order of their providers and names.</summary>
    public IReadOnlyList<ProviderConnection> All { get; }

    /// <summary>Finds a provider's connection by name.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="name">The name. Null or blank means the provider's only connection.</param>
    /// <param name="field">The field of the input that has the name.</param>
    /// <exception cref="ConnectionNotFoundException">
    /// The provider has no connection of this name; or the name is missing, and the provider has several connections or none.
    /// </exception>
    public ProviderConnection Find(Provider provider, string? name, string field = "connection")
    {
        // For one more version, an input may name the only connection by its name in version 0.1.
        var isNamed = !string.IsNullOrWhiteSpace(name) && (name != LegacyConnection.Name || _byName.ContainsKey(name));
        return All.FirstOrDefault(connection => connection.Provider == provider && (isNamed ? connection.Name == name : connection.IsDefault))
            ?? throw new ConnectionNotFoundException(
                _providers[provider],
                field,
                isNamed ? name : null,
                [.. All.Where(connection => connection.Provider == provider).Select(connection => connection.Name)]);
    }

    private static IEnumerable<ProviderConnection> ConnectionsOf(SessionProvider provider, ConnectionsOptions options)
    {
        if (options.Count == 0)
            return [new ProviderConnection(provider.DefaultConnection, provider.Number, ConnectionMode.Local, IsDefault: true)];

        var ofProvider = options
            .Where(connection => provider.IsNamed(connection.Value.Provider))
            .OrderBy(connection => connection.Key, StringComparer.Ordinal)
            .ToList();
        return ofProvider.Select(connection => new ProviderConnection(
            connection.Key,
            provider.Number,
            Enum.Parse<ConnectionMode>(connection.Value.Mode, ignoreCase: true),
            IsDefault: ofProvider.Count == 1));
    }
}

namespace SessionGraph.Providers;

/// <summary>The connections as the caller sees them.</summary>
public sealed class CallerConnections(ProviderConnections connections, ICaller caller)
{
    /// <summary>The connections that exist for the caller, in the order of their providers and names.</summary>
    public IReadOnlyList<ProviderConnection> All => [.. connections.All.Where(connection => caller.Access.CanSee(connection.Name))];

    /// <summary>Whether records of this connection exist for the caller.</summary>
    public bool Exists(string connection) => caller.Access.CanSee(connection);

    /// <summary>Finds a provider's connection by name, among those that exist for the caller.</summary>
    /// <inheritdoc cref="ProviderConnections.Find(Provider, string?, string)"/>
    public ProviderConnection Find(Provider provider, string? name, string field = "connection")
        => connections.Find(provider, name, field, caller.Access.CanSee);
}

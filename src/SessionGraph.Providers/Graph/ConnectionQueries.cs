
namespace SessionGraph.Providers;

/// <summary>Reads the connections.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public static class ConnectionQueries
{
    /// <summary>The connections to the providers, in the order of the providers and names. The configuration of the gateway has them.</summary>
    public static IReadOnlyList<ProviderConnection> GetConnections(ProviderConnections connections) => connections.All;
}

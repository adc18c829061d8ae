namespace SessionGraph.Providers;

/// <summary>
/// The provider has no connection with the name in `connection`. Also reported when the input names no connection, and the provider has
/// several or none.
/// </summary>
/// <param name="provider">The provider.</param>
/// <param name="field">The field of the input that has the name.</param>
/// <param name="connection">The name that was given; null when none was.</param>
/// <param name="connections">The names of the provider's connections.</param>
public sealed class ConnectionNotFoundException(
    SessionProvider provider, string field, string? connection, IReadOnlyList<string> connections)
    : SessionException(MessageOf(provider.Name, field, connection, connections), "CONNECTION_NOT_FOUND")
{
    /// <summary>The field of the input that names the connection: <c>connection</c> or <c>key.connection</c>.</summary>
    public override string Field { get; } = field;

    /// <summary>The name that was given. Null when none was.</summary>
    public string? Connection { get; } = connection;

    /// <summary>The names of the provider's connections. Give one of them.</summary>
    public IReadOnlyList<string> Connections { get; } = connections;

    private static string MessageOf(string provider, string field, string? connection, IReadOnlyList<string> connections)
    {
        var given = connection is null ? $"{field} is missing" : $"{field} is '{connection}'";
        return connections switch
        {
            [] => $"{given}, but the provider {provider} has no connection. An operator can configure one (Connections).",
            [var only] => $"{given}, but the only connection of the provider {provider} is '{only}'.",
            _ => $"{given}, but must be one of the connections of the provider {provider}: '{string.Join("', '", connections)}'.",
        };
    }
}

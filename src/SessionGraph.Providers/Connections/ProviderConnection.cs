namespace SessionGraph.Providers;

/// <summary>One account at one provider, such as a school or a company. Each session belongs to one connection.</summary>
/// <param name="Name">
/// The name of the connection, such as `quiz`. `connection` of a session is this name, and the mutations that create sessions take it.
/// </param>
/// <param name="Provider">The provider that the connection is an account of.</param>
/// <param name="Mode">Which system holds the sessions of the connection.</param>
/// <param name="IsDefault">
/// Whether a new session of the provider goes to this connection when the mutation names none. True when the provider has no other
/// connection.
/// </param>
// Relay reserves type names that end in Connection for paginated lists.
[GraphQLName("ConnectionInfo")]
public sealed record ProviderConnection(string Name, Provider Provider, ConnectionMode Mode, bool IsDefault);

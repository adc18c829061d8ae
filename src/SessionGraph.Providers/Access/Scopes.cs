namespace SessionGraph.Providers;

/// <summary>The scopes, and those that belong to no provider.</summary>
public static class Scopes
{
    /// <summary>The policy of what reads sessions of all providers. A caller meets it with the read scope of any provider.</summary>
    public const string SessionsRead = "sessions:read";

    /// <summary>The scope that includes all others.</summary>
    public const string Admin = "admin";

    /// <summary>All scopes that a token or key can have.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<SessionProvider> providers)
        => [.. providers.SelectMany(provider => (string[])[provider.Policy.Read, provider.Policy.Write]), Admin];
}

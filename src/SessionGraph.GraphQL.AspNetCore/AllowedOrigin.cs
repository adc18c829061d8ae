namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>
/// Matches a browser's origin against a setting. A setting is one origin, such as <c>https://app.example.org</c>; one host with any port,
/// such as <c>http://localhost:*</c>; or <c>*</c> for every origin.
/// </summary>
public static class AllowedOrigin
{
    /// <summary>The setting that allows every origin.</summary>
    public const string Any = "*";

    private const string AnyPort = ":*";

    /// <summary>Whether the setting is well-formed: a scheme and a host without a path, or <c>*</c>.</summary>
    public static bool IsValid(string allowed)
        => allowed is Any || (WithoutAnyPort(allowed) is var origin
            && Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri is { Host.Length: > 0 }
            && uri.GetLeftPart(UriPartial.Authority) == origin
            && (origin == allowed || uri.IsDefaultPort));

    /// <summary>Whether the setting allows the origin that a browser sent.</summary>
    public static bool Includes(string allowed, string origin)
    {
        if (allowed is Any || allowed.Equals(origin, StringComparison.OrdinalIgnoreCase))
            return true;

        return allowed.EndsWith(AnyPort, StringComparison.Ordinal)
            && Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && WithoutAnyPort(allowed).Equals($"{uri.Scheme}://{uri.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static string WithoutAnyPort(string allowed)
        => allowed.EndsWith(AnyPort, StringComparison.Ordinal) ? allowed[..^AnyPort.Length] : allowed;
}

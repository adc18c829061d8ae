using System.Collections.Frozen;

namespace SessionGraph.Providers;

/// <summary>
/// What a caller may do: its scopes, and the connections in which it has them. Sessions and records of other connections do not exist for the
/// caller.
/// </summary>
public sealed class CallerAccess
{
    private readonly FrozenSet<string> _scopes;
    private readonly FrozenSet<string>? _visible;
    private readonly FrozenSet<string>? _readable;

    private CallerAccess(IEnumerable<string> scopes, IEnumerable<string>? visible, IEnumerable<string>? readable, DateTimeOffset? expiresAt)
    {
        _scopes = scopes.ToFrozenSet(StringComparer.Ordinal);
        _visible = visible?.ToFrozenSet(StringComparer.Ordinal);
        _readable = readable?.ToFrozenSet(StringComparer.Ordinal);
        Readable = _readable is null ? null : [.. _readable.Order(StringComparer.Ordinal)];
        ExpiresAt = expiresAt;
    }

    /// <summary>A caller that may do everything, in all connections.</summary>
    public static CallerAccess Everything { get; } = new([Scopes.Admin], null, null, null);

    /// <summary>A caller that may do nothing.</summary>
    public static CallerAccess Nothing { get; } = new([], [], [], null);

    /// <summary>The names of the connections that the caller may read, in order; null for all.</summary>
    public IReadOnlyList<string>? Readable { get; }

    /// <summary>When the caller's token or key expires; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>What a caller with these scopes may do in these connections.</summary>
    /// <param name="scopes">The scopes.</param>
    /// <param name="connections">The names of the connections; <c>*</c> for all.</param>
    /// <param name="expiresAt">When the token or key expires; null for never.</param>
    /// <param name="providers">The providers.</param>
    /// <param name="configured">The configured connections.</param>
    public static CallerAccess Create(
        IReadOnlyCollection<string> scopes,
        IReadOnlyCollection<string> connections,
        DateTimeOffset? expiresAt,
        IEnumerable<SessionProvider> providers,
        ProviderConnections configured)
    {
        var (isAdmin, hasAll) = (scopes.Contains(Scopes.Admin), connections.Contains("*"));
        var readable = providers.Where(provider => isAdmin || scopes.Contains(provider.Policy.Read)).Select(provider => provider.Number).ToHashSet();
        return new CallerAccess(
            scopes,
            hasAll ? null : connections,
            hasAll && isAdmin
                ? null
                : configured.All
                    .Where(connection => readable.Contains(connection.Provider) && (hasAll || connections.Contains(connection.Name)))
                    .Select(connection => connection.Name),
            expiresAt);
    }

    /// <summary>Whether the caller has the scope.</summary>
    public bool Has(string scope) => _scopes.Contains(scope) || _scopes.Contains(Scopes.Admin);

    /// <summary>Whether sessions and records of the connection exist for the caller, whatever it may do with them.</summary>
    public bool CanSee(string connection) => _visible is null || _visible.Contains(connection);

    /// <summary>Whether the caller may read sessions and records of the connection.</summary>
    public bool CanRead(string connection) => _readable is null || _readable.Contains(connection);
}

using System.Globalization;

namespace SessionGraph.Providers;

/// <summary>A provider's own id within its connection.</summary>
/// <typeparam name="TId">The type of the provider's id.</typeparam>
/// <param name="Connection">The connection. Its name contains no colon.</param>
/// <param name="ExternalId">The provider's id.</param>
public readonly record struct LookupKey<TId>(string Connection, TId ExternalId)
    where TId : notnull
{
    /// <summary>The key in the form of global ids: <c>quiz:7</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Connection}:{ExternalId}");
}

/// <summary>Creates keys and splits many of them for a query.</summary>
public static class LookupKey
{
    /// <summary>Creates the key of an id within a connection.</summary>
    public static LookupKey<TId> Of<TId>(string connection, TId externalId)
        where TId : notnull
        => new(connection, externalId);

    /// <summary>Parses a key in the form of global ids. Null when the text is not a key.</summary>
    public static LookupKey<TId>? Parse<TId>(string text)
        where TId : notnull, IParsable<TId>
        => text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            && TId.TryParse(text[(colon + 1)..], CultureInfo.InvariantCulture, out var externalId)
            && Of(text[..colon], externalId) is var key
            && key.ToString() == text
                ? key
                : null;

    /// <summary>
    /// The distinct connections and ids. A query by both returns the row of every key, and possibly rows of other connections.
    /// </summary>
    public static (List<string> Connections, List<TId> ExternalIds) Split<TId>(this IReadOnlyList<LookupKey<TId>> keys)
        where TId : notnull
        => ([.. keys.Select(key => key.Connection).Distinct()], [.. keys.Select(key => key.ExternalId).Distinct()]);
}

using System.Globalization;

namespace SessionGraph.Providers;

/// <summary>A provider's own id, within the connection that it is unique in.</summary>
/// <typeparam name="TId">The type of the provider's id.</typeparam>
/// <param name="Connection">The connection. Its name has no colon.</param>
/// <param name="ExternalId">The provider's id.</param>
public readonly record struct LookupKey<TId>(string Connection, TId ExternalId)
    where TId : notnull
{
    /// <summary>The key as global ids have it: <c>quiz:7</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Connection}:{ExternalId}");
}

/// <summary>Makes keys, and asks for many of them at once.</summary>
public static class LookupKey
{
    /// <summary>The key of this id within this connection.</summary>
    public static LookupKey<TId> Of<TId>(string connection, TId externalId)
        where TId : notnull
        => new(connection, externalId);

    /// <summary>Reads a key as global ids have it. Null where the text is none.</summary>
    public static LookupKey<TId>? Parse<TId>(string text)
        where TId : notnull, IParsable<TId>
        => text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            && TId.TryParse(text[(colon + 1)..], CultureInfo.InvariantCulture, out var externalId)
            && Of(text[..colon], externalId) is var key
            && key.ToString() == text
                ? key
                : null;

    /// <summary>The distinct connections and ids: together they find every key's row, and others of other connections at most.</summary>
    public static (List<string> Connections, List<TId> ExternalIds) Split<TId>(this IReadOnlyList<LookupKey<TId>> keys)
        where TId : notnull
        => ([.. keys.Select(key => key.Connection).Distinct()], [.. keys.Select(key => key.ExternalId).Distinct()]);
}

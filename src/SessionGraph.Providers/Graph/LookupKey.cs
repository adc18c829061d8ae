namespace SessionGraph.Providers;

/// <summary>A provider's own id, within the connection that it is unique in.</summary>
/// <typeparam name="TId">The type of the provider's id.</typeparam>
/// <param name="Connection">The connection.</param>
/// <param name="Id">The provider's id.</param>
public readonly record struct LookupKey<TId>(string Connection, TId Id)
    where TId : notnull;

/// <summary>Makes keys, and asks for many of them at once.</summary>
public static class LookupKey
{
    /// <summary>The key of this id within this connection.</summary>
    public static LookupKey<TId> Of<TId>(string connection, TId id)
        where TId : notnull
        => new(connection, id);

    /// <summary>The distinct connections and ids: together they find every key's row, and others of other connections at most.</summary>
    public static (List<string> Connections, List<TId> Ids) Split<TId>(this IReadOnlyList<LookupKey<TId>> keys)
        where TId : notnull
        => ([.. keys.Select(key => key.Connection).Distinct()], [.. keys.Select(key => key.Id).Distinct()]);
}

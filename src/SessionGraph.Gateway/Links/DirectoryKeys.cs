namespace SessionGraph.Gateway.Links;

/// <summary>Makes keys, and asks many of them at once.</summary>
public static class DirectoryKeys
{
    /// <summary>The key of this id within this connection.</summary>
    public static DirectoryKey<TId> Of<TId>(string connection, TId id)
        where TId : notnull
        => new(connection, id);

    /// <summary>The distinct connections and ids: together they find every key's row, and others of other connections at most.</summary>
    public static (IReadOnlyList<string> Connections, IReadOnlyList<TId> Ids) Split<TId>(this IReadOnlyList<DirectoryKey<TId>> keys)
        where TId : notnull
        => ([.. keys.Select(key => key.Connection).Distinct()], [.. keys.Select(key => key.Id).Distinct()]);
}

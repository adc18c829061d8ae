namespace SessionGraph.Providers;

/// <summary>A provider's own id, within the connection that it is unique in.</summary>
/// <typeparam name="TId">The type of the provider's id.</typeparam>
/// <param name="Connection">The connection.</param>
/// <param name="Id">The provider's id.</param>
public readonly record struct LookupKey<TId>(string Connection, TId Id)
    where TId : notnull;

/// <summary>Makes keys.</summary>
public static class LookupKey
{
    /// <summary>The key of this id within this connection.</summary>
    public static LookupKey<TId> Of<TId>(string connection, TId id)
        where TId : notnull
        => new(connection, id);
}

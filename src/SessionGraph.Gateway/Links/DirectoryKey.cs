namespace SessionGraph.Gateway.Links;

/// <summary>A provider's own id, within the connection that it is unique in.</summary>
/// <typeparam name="TId">The type of the provider's id.</typeparam>
/// <param name="Connection">The connection.</param>
/// <param name="Id">The provider's id.</param>
public readonly record struct DirectoryKey<TId>(string Connection, TId Id)
    where TId : notnull;

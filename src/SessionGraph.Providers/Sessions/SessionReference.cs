namespace SessionGraph.Providers;

/// <summary>The session that an operation is for: by its global id, or by its provider's own id.</summary>
/// <param name="Id">The key of the session in the gateway; null where <paramref name="Key"/> is given.</param>
/// <param name="Key">The provider's own id; null where <paramref name="Id"/> is given.</param>
public readonly record struct SessionReference(long? Id, ExternalKeyInput? Key)
{
    /// <summary>The field of the input that names the session.</summary>
    public string Field => Key is null ? "id" : "key";

    /// <summary>What names the session, for an error's message.</summary>
    public string Description => Key is null
        ? "this id"
        : $"the external id '{Key.ExternalId}' in the connection '{Key.Connection}'";

    /// <summary>The session with this global id.</summary>
    public static SessionReference Of(long id) => new(id, null);

    /// <summary>The session with this global id or this key.</summary>
    /// <exception cref="GraphQLException">Both are given, or neither.</exception>
    public static SessionReference Of(long? id, ExternalKeyInput? key)
    {
        ExternalKeyInput.RequireIdOrKey(id is not null, key);
        return new(id, key);
    }
}

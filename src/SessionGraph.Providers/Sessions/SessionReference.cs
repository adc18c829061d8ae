namespace SessionGraph.Providers;

/// <summary>A reference to a session: by its global id, or by its provider's own id.</summary>
/// <param name="Id">The key of the session in the gateway; null where <paramref name="Key"/> is given.</param>
/// <param name="Key">The provider's own id; null where <paramref name="Id"/> is given.</param>
public readonly record struct SessionReference(long? Id, ExternalKeyInput? Key)
{
    /// <summary>The field of the input that names the session.</summary>
    public string Field => Key is null ? "id" : "key";

    /// <summary>The id or key in words, for error messages.</summary>
    public string Description => Key is null
        ? "this id"
        : $"the external id '{Key.ExternalId}' in the connection '{Key.Connection}'";

    /// <summary>Creates a reference from a global id.</summary>
    public static SessionReference Of(long id) => new(id, null);

    /// <summary>Creates a reference from a global id or a key.</summary>
    /// <exception cref="GraphQLException">Both are given, or neither.</exception>
    public static SessionReference Of(long? id, ExternalKeyInput? key)
    {
        ExternalKeyInput.RequireIdOrKey(id is not null, key);
        return new(id, key);
    }
}

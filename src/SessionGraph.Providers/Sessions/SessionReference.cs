namespace SessionGraph.Providers;

/// <summary>The session that an operation is for: by its global id, or by its provider's own id.</summary>
/// <param name="Id">The key of the session in the gateway; null where <paramref name="Key"/> is given.</param>
/// <param name="Key">The provider's own id; null where <paramref name="Id"/> is given.</param>
public readonly record struct SessionReference(long? Id, SessionKeyInput? Key)
{
    /// <summary>The field of the input that names the session.</summary>
    public string Field => Key is null ? "id" : "key";

    /// <summary>What names the session, for an error's message.</summary>
    public string Words => Key is null
        ? "this id"
        : $"the external id '{Key.ExternalId}' in the connection '{Key.Connection}'";

    /// <summary>The session with this global id.</summary>
    public static SessionReference Of(long id) => new(id, null);

    /// <summary>The session with this global id or this key.</summary>
    /// <exception cref="GraphQLException">Both are given, or neither.</exception>
    public static SessionReference Of(long? id, SessionKeyInput? key)
        => id is null == key is null ? throw NotExactlyOne(id is not null) : new(id, key);

    private static GraphQLException NotExactlyOne(bool both) => new(ErrorBuilder.New()
        .SetMessage(both
            ? "Both `id` and `key` are given. Give one of them."
            : "Neither `id` nor `key` is given. Give the session's global `id`, or the provider's own id as `key: { externalId: … }`.")
        .SetCode("ID_OR_KEY_REQUIRED")
        .Build());
}

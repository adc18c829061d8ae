namespace SessionGraph.Providers;

/// <summary>A reference to a record: by its global id, or by its connection and the provider's own id.</summary>
/// <param name="Id">The global id; null where <paramref name="Key"/> is given.</param>
/// <param name="Key">The key; null where <paramref name="Id"/> is given.</param>
public readonly record struct LookupReference(NodeId<string>? Id, ExternalKeyInput? Key)
{
    /// <summary>The field of the input that names the record.</summary>
    public string Field => Key is null ? "id" : "key";

    /// <summary>Creates a reference from a global id or a key.</summary>
    /// <exception cref="GraphQLException">Both are given, or neither.</exception>
    public static LookupReference Of(NodeId<string>? id, ExternalKeyInput? key)
    {
        ExternalKeyInput.RequireIdOrKey(id is not null, key);
        return new(id, key);
    }
}

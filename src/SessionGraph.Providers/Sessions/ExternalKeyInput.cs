namespace SessionGraph.Providers;

/// <summary>A session or another record by its provider's own id, which is unique within a connection.</summary>
public sealed record ExternalKeyInput
{
    /// <summary>
    /// The name of the connection that it belongs to; <c>connections</c> has the names. Default: the only connection of the
    /// provider.
    /// </summary>
    public string? Connection { get; init; }

    /// <summary>The provider's own id, as <c>externalId</c> gives it.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Rejects an input that has both an id and a key, or neither.</summary>
    /// <exception cref="GraphQLException">Both are given, or neither.</exception>
    internal static void RequireIdOrKey(bool hasId, ExternalKeyInput? key)
    {
        if (hasId == key is not null)
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage(hasId
                    ? "Both `id` and `key` are given. Give one of them."
                    : "Neither `id` nor `key` is given. Give the global `id`, or the provider's own id as `key: { externalId: … }`.")
                .SetCode("ID_OR_KEY_REQUIRED")
                .Build());
        }
    }
}

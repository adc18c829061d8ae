namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>The errors of global ids.</summary>
internal static class NodeIdErrors
{
    // An error quotes at most this much of a client's id.
    private const int MaxEcho = 64;

    public static GraphQLException InvalidFormat(string formattedId) => new(ErrorBuilder.New()
        .SetMessage("The node ID string has an invalid format.")
        .SetCode("NODE_ID_INVALID_FORMAT")
        .SetExtension("originalValue", formattedId.Length <= MaxEcho ? formattedId : formattedId[..MaxEcho] + "\u2026")
        .Build());

    public static GraphQLException TypeMismatch(string typeName, string expectedTypeName) => new(ErrorBuilder.New()
        .SetMessage($"The node id type name `{typeName}` does not match the expected type name `{expectedTypeName}`.")
        .SetCode("NODE_ID_TYPE_MISMATCH")
        .Build());

    public static GraphQLException TooMany(int count, int maximum) => new(ErrorBuilder.New()
        .SetMessage($"The maximum number of nodes that can be fetched at once is {maximum}. "
            + $"This selection tried to fetch {count} nodes that exceeded the maximum allowed amount.")
        .SetCode("HC0076")
        .Build());
}

namespace SessionGraph.GraphQL.PersistedOperations;

/// <summary>The errors of persisted operations. Apollo's clients recognize two of the messages.</summary>
internal static class PersistedOperationErrors
{
    private const int MaxQuotedLength = 128;

    /// <summary>Asks the client to send the document together with its hash.</summary>
    public static IError QueryNotFound() => ErrorBuilder.New().SetMessage("PersistedQueryNotFound").SetCode("HC0020").Build();

    /// <summary>Asks the client to send documents only.</summary>
    public static IError NotSupported()
        => ErrorBuilder.New().SetMessage("PersistedQueryNotSupported").SetCode("PERSISTED_QUERY_NOT_SUPPORTED").Build();

    public static IError UnknownId(string documentId)
        => ErrorBuilder.New()
            .SetMessage("The specified persisted operation key is invalid.")
            .SetCode("HC0020")
            .SetExtension("requestedKey", documentId.Length <= MaxQuotedLength ? documentId : documentId[..MaxQuotedLength])
            .Build();

    public static IError NoDocument()
        => ErrorBuilder.New().SetMessage("The query request contains no document or no document id.").SetCode("HC0015").Build();

    public static IError HashMismatch(string expected)
        => ErrorBuilder.New()
            .SetMessage($"The `sha256Hash` does not match the document, whose hash is `{expected}`.")
            .SetCode("PERSISTED_QUERY_HASH_MISMATCH")
            .SetExtension("expectedHash", expected)
            .Build();
}

namespace SessionGraph.GraphQL.PersistedOperations;

/// <summary>Published documents that cannot be read, or are not valid; the messages name the files.</summary>
public sealed class OperationDocumentException(params IReadOnlyList<string> messages)
    : Exception("The persisted operations are invalid:\n" + string.Join('\n', messages));

namespace SessionGraph.GraphQL.PersistedOperations;

/// <summary>Published documents are unreadable or invalid. The messages name the files.</summary>
public sealed class OperationDocumentException(params IReadOnlyList<string> messages)
    : Exception("The persisted operations are invalid:\n" + string.Join('\n', messages));

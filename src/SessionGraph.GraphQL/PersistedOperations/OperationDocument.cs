namespace SessionGraph.GraphQL.PersistedOperations;

/// <summary>A document that was published with an id.</summary>
/// <param name="Id">The id that clients send.</param>
/// <param name="Source">The document as UTF-8.</param>
/// <param name="Origin">The file that has the document, for messages.</param>
public sealed record OperationDocument(string Id, ReadOnlyMemory<byte> Source, string Origin);

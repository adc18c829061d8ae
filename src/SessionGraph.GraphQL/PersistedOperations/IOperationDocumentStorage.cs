namespace SessionGraph.GraphQL.PersistedOperations;

/// <summary>A storage of documents that requests refer to by id; safe for concurrent use.</summary>
public interface IOperationDocumentStorage
{
    /// <summary>Reads the document with this id as UTF-8; null if there is none.</summary>
    /// <param name="documentId">The id that the client sent, or the document's SHA-256 hash as 64 lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">Cancelled when the client disconnects.</param>
    ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken);

    /// <summary>Stores a valid document that a client sent together with its hash. A read-only storage ignores it.</summary>
    /// <param name="documentId">The document's SHA-256 hash as 64 lower-case hexadecimal digits.</param>
    /// <param name="document">The document. Copy its bytes, because the caller reuses them.</param>
    /// <param name="cancellationToken">Cancelled when the client disconnects.</param>
    ValueTask SaveAsync(string documentId, ReadOnlyMemory<byte> document, CancellationToken cancellationToken);
}

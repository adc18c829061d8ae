namespace SessionGraph.GraphQL.PersistedOperations;

/// <summary>Where documents are that requests name by an id; safe for concurrent use.</summary>
public interface IOperationDocumentStorage
{
    /// <summary>The document of this id as UTF-8; null where there is none.</summary>
    /// <param name="documentId">What the client sent, or the SHA-256 of a document as 64 lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">Cancelled when the client has gone.</param>
    ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken);

    /// <summary>Keeps a valid document that a client sent with its hash. A storage that is only read ignores it.</summary>
    /// <param name="documentId">The document's SHA-256 as 64 lower-case hexadecimal digits.</param>
    /// <param name="document">The document; its bytes are only the caller's to keep.</param>
    /// <param name="cancellationToken">Cancelled when the client has gone.</param>
    ValueTask SaveAsync(string documentId, ReadOnlyMemory<byte> document, CancellationToken cancellationToken);
}

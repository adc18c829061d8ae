namespace SessionGraph.GraphQL.PersistedOperations;

/// <summary>How requests that name their document by an id are served.</summary>
/// <param name="Storages">Where documents are looked for, in order; at least one.</param>
/// <param name="IsAutomatic">
/// Whether a client's document is kept under its hash when the client sends both; the protocol of Apollo's automatic persisted queries.
/// </param>
public sealed record PersistedOperationPipeline(IReadOnlyList<IOperationDocumentStorage> Storages, bool IsAutomatic)
{
    internal async ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken)
    {
        var key = OperationDocumentHash.KeyOf(documentId);
        foreach (var storage in Storages)
            if (await storage.TryReadAsync(key, cancellationToken) is { } document)
                return document;

        return null;
    }

    internal async ValueTask SaveAsync(string documentId, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        foreach (var storage in Storages)
            await storage.SaveAsync(documentId, document, cancellationToken);
    }
}

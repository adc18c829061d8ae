namespace SessionGraph.GraphQL.PersistedOperations;

/// <summary>Configures how persisted operations are served.</summary>
/// <param name="Storages">The storages, which are searched in order; at least one.</param>
/// <param name="IsAutomatic">
/// Whether to store a document that a client sends together with its hash: Apollo's protocol of automatic persisted queries.
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

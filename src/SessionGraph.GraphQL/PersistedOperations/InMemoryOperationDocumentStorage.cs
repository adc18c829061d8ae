using System.Collections.Concurrent;

namespace SessionGraph.GraphQL.PersistedOperations;

/// <summary>
/// Stores the documents that clients sent recently in memory. A full storage removes the oldest; a client whose document is missing sends
/// it again.
/// </summary>
/// <param name="maxDocuments">The maximum number of documents; at least 1.</param>
/// <param name="maxBytes">The maximum size of all documents together, in bytes.</param>
public sealed class InMemoryOperationDocumentStorage(int maxDocuments = 1000, int maxBytes = 16 * 1024 * 1024) : IOperationDocumentStorage
{
    private readonly ConcurrentDictionary<string, byte[]> _documents = new(StringComparer.Ordinal);
    private readonly Queue<string> _byAge = new();
    private readonly Lock _lock = new();
    private long _bytes;

    /// <inheritdoc />
    public ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(string documentId, CancellationToken cancellationToken)
        => new(_documents.TryGetValue(documentId, out var document) ? document : default(ReadOnlyMemory<byte>?));

    /// <inheritdoc />
    public ValueTask SaveAsync(string documentId, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (document.Length > maxBytes || !_documents.TryAdd(documentId, document.ToArray()))
                return default;

            _byAge.Enqueue(documentId);
            _bytes += document.Length;
            while (_byAge.Count > maxDocuments || _bytes > maxBytes)
                if (_documents.TryRemove(_byAge.Dequeue(), out var oldest))
                    _bytes -= oldest.Length;
        }

        return default;
    }
}

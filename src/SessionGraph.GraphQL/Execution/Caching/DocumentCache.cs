using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace SessionGraph.GraphQL.Execution.Caching;

/// <summary>
/// A cache of documents, keyed by their bytes. A lookup allocates nothing. A full cache evicts entries by the clock algorithm
/// (https://en.wikipedia.org/wiki/Page_replacement_algorithm#Clock). It is limited by the number of documents and by the estimated bytes of
/// their plans. Safe for concurrent use.
/// </summary>
internal sealed class DocumentCache
{
    // Estimated bytes that are kept per byte of source and per planned selection.
    private const int BytesPerSourceByte = 16;
    private const int BytesPerSelection = 640;
    private const long MaxBytes = 64 * 1024 * 1024;

    private readonly ConcurrentDictionary<byte[], Entry> _entries = new(DocumentBytesComparer.Comparer);
    private readonly ConcurrentDictionary<byte[], Entry>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly Lock _lock = new();
    private readonly Entry?[] _clock;
    private int _hand;

    /// <summary>Creates the cache.</summary>
    /// <param name="capacity">The maximum number of documents.</param>
    public DocumentCache(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _clock = new Entry?[capacity];
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public int Count => _entries.Count;

    public bool TryGet(ReadOnlySpan<byte> source, [NotNullWhen(true)] out CachedDocument? document)
    {
        if (!_lookup.TryGetValue(source, out var entry))
        {
            document = null;
            return false;
        }

        entry.WasUsed = true;
        document = entry.Document;
        return true;
    }

    /// <summary>Adds the document. Returns the cached one, which another thread may have added first.</summary>
    public CachedDocument Add(ReadOnlySpan<byte> source, CachedDocument document)
    {
        lock (_lock)
        {
            if (TryGet(source, out var present))
                return present;

            var entry = new Entry(source.ToArray(), document);
            Evict();
            while (!_entries.IsEmpty && BytesOfAll() + entry.Bytes > MaxBytes)
            {
                Advance();
                Evict();
            }

            _clock[_hand] = entry;
            _entries[entry.Source] = entry;
            Advance();
            return document;
        }
    }

    // Evicts the entry at the clock's hand, or the next one that was not used since the hand's last visit.
    private void Evict()
    {
        while (_clock[_hand] is { WasUsed: true } used)
        {
            used.WasUsed = false;
            Advance();
        }

        if (_clock[_hand] is not { } evicted)
            return;

        _entries.TryRemove(evicted.Source, out _);
        _clock[_hand] = null;
    }

    private long BytesOfAll()
    {
        var bytes = 0L;
        foreach (var entry in _clock)
            bytes += entry?.Bytes ?? 0;

        return bytes;
    }

    private void Advance() => _hand = (_hand + 1) % _clock.Length;

    private sealed class Entry(byte[] source, CachedDocument document)
    {
        public byte[] Source => source;

        public CachedDocument Document => document;

        // Plans grow after their document was added, so the size is computed each time.
        public long Bytes => ((long)source.Length * BytesPerSourceByte) + ((long)document.Selections * BytesPerSelection);

        // Written without a lock: at worst, a lost update evicts an entry early.
        public bool WasUsed { get; set; }
    }
}

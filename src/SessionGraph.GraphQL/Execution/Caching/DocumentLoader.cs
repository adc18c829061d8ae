using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.PersistedOperations;

namespace SessionGraph.GraphQL.Execution.Caching;

/// <summary>Finds the document that a request has or names.</summary>
/// <param name="compiler">Compiles documents that are not cached.</param>
/// <param name="cacheSize">The maximum number of cached documents.</param>
/// <param name="options">The options of persisted operations.</param>
/// <param name="persistedOperations">Serves persisted operations; null for none.</param>
internal sealed class DocumentLoader(
    DocumentCompiler compiler, int cacheSize, PersistedOperationOptions options, PersistedOperationPipeline? persistedOperations)
{
    // The cache is bounded by the number of documents. A document larger than any client's is executed, but not cached.
    private const int MaxCachedLength = 256 * 1024;

    private readonly DocumentCache _cache = new(cacheSize);

    /// <summary>Whether the document of the request is found without reading a store.</summary>
    public bool IsInline(OperationRequest request)
        => !request.Document.IsEmpty && request.Extensions is null && !options.OnlyAllowPersistedDocuments;

    /// <summary>Gets a document from the cache, or compiles it.</summary>
    public CachedDocument Get(ReadOnlySpan<byte> source)
    {
        if (_cache.TryGet(source, out var cached))
            return cached;

        var document = compiler.Compile(source);
        return source.Length > MaxCachedLength ? document : _cache.Add(source, document);
    }

    /// <summary>Finds the document of a request, which may be a persisted one.</summary>
    public async ValueTask<CachedDocument> LoadAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var hash = OperationDocumentHash.In(request.Extensions);
        if (request.Document.IsEmpty)
            return await FindPersistedAsync(request.DocumentId, hash, cancellationToken);

        if (options.OnlyAllowPersistedDocuments && !await IsPersistedAsync(request.Document, cancellationToken))
            return new CachedDocument(RequestFailure.NotPermitted, [options.OperationNotAllowedError]);

        if (hash is null || persistedOperations is not { IsAutomatic: true })
            return Get(request.Document.Span);

        if (OperationDocumentHash.Of(request.Document.Span) is var expected && expected != hash)
            return Refused(PersistedOperationErrors.HashMismatch(expected));

        var document = Get(request.Document.Span);
        if (document.Errors.Count is 0)
            await persistedOperations.SaveAsync(hash, request.Document, cancellationToken);

        return document;
    }

    private async ValueTask<CachedDocument> FindPersistedAsync(string? documentId, string? hash, CancellationToken cancellationToken)
    {
        if (persistedOperations is null || (documentId ?? hash) is not { } key)
        {
            return Refused(documentId is null && hash is not null
                ? PersistedOperationErrors.NotSupported()
                : PersistedOperationErrors.NoDocument());
        }

        if (await persistedOperations.TryReadAsync(key, cancellationToken) is { } source)
            return Get(source.Span);

        // Apollo's clients resend the document for this error, so it is used only if that can succeed.
        return Refused(documentId is null && !options.OnlyAllowPersistedDocuments
            ? PersistedOperationErrors.QueryNotFound()
            : PersistedOperationErrors.UnknownId(key));
    }

    private async ValueTask<bool> IsPersistedAsync(ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
        => options.AllowDocumentBody
            && persistedOperations is not null
            && await persistedOperations.TryReadAsync(OperationDocumentHash.Of(document.Span), cancellationToken) is { } persisted
            && persisted.Span.SequenceEqual(document.Span);

    private static CachedDocument Refused(IError error) => new(RequestFailure.InvalidRequest, [error]);
}

using SessionGraph.GraphQL.Execution.Caching;
using SessionGraph.GraphQL.PersistedOperations;

namespace SessionGraph.GraphQL.Execution;

public sealed partial class RequestExecutor
{
    private readonly PersistedOperationPipeline? _persistedOperations;

    /// <inheritdoc />
    public IReadOnlyList<IError> Prepare(ReadOnlySpan<byte> document) => GetDocument(document).Errors;

    private bool IsOnlyADocument(OperationRequest request)
        => !request.Document.IsEmpty && request.Extensions is null && !_options.PersistedOperations.OnlyAllowPersistedDocuments;

    /// <summary>Finds the document that the request has or names.</summary>
    private async ValueTask<CachedDocument> GetDocumentAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var hash = OperationDocumentHash.In(request.Extensions);
        if (request.Document.IsEmpty)
            return await FindDocumentAsync(request.DocumentId, hash, cancellationToken);

        if (_options.PersistedOperations.OnlyAllowPersistedDocuments && !await IsAllowedBodyAsync(request.Document, cancellationToken))
            return new CachedDocument(RequestFailure.NotPermitted, [_options.PersistedOperations.OperationNotAllowedError]);

        if (hash is null || _persistedOperations is not { IsAutomatic: true })
            return GetDocument(request.Document.Span);

        if (OperationDocumentHash.Of(request.Document.Span) is var expected && expected != hash)
            return Refused(PersistedOperationErrors.HashMismatch(expected));

        var document = GetDocument(request.Document.Span);
        if (document.Errors.Count is 0)
            await _persistedOperations.SaveAsync(hash, request.Document, cancellationToken);

        return document;
    }

    private async ValueTask<CachedDocument> FindDocumentAsync(string? documentId, string? hash, CancellationToken cancellationToken)
    {
        if (_persistedOperations is null || (documentId ?? hash) is not { } key)
        {
            return Refused(documentId is null && hash is not null
                ? PersistedOperationErrors.NotSupported()
                : PersistedOperationErrors.NoDocument());
        }

        if (await _persistedOperations.TryReadAsync(key, cancellationToken) is { } source)
            return GetDocument(source.Span);

        // Apollo's clients resend the document for this error, so it is used only if that can succeed.
        return Refused(documentId is null && !_options.PersistedOperations.OnlyAllowPersistedDocuments
            ? PersistedOperationErrors.QueryNotFound()
            : PersistedOperationErrors.UnknownId(key));
    }

    private async ValueTask<bool> IsAllowedBodyAsync(ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
        => _options.PersistedOperations.AllowDocumentBody
            && _persistedOperations is not null
            && await _persistedOperations.TryReadAsync(OperationDocumentHash.Of(document.Span), cancellationToken) is { } persisted
            && persisted.Span.SequenceEqual(document.Span);

    private static CachedDocument Refused(IError error) => new(RequestFailure.InvalidRequest, [error]);
}

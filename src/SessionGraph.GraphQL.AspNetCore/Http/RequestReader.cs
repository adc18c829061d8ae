using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SessionGraph.GraphQL.AspNetCore.Load;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Reads a request's parameters from its body or its URL.</summary>
internal static class RequestReader
{
    /// <summary>Whether the URL has a document or a document id.</summary>
    public static bool HasRequest(IQueryCollection query)
        => query.ContainsKey("query") || query.ContainsKey("id") || query.ContainsKey("documentId") || query.ContainsKey("extensions");

    /// <summary>Reads the parameters from the JSON body. Throws a <see cref="GraphQLRequestException"/> if they are invalid.</summary>
    public static async ValueTask<RequestBody> ReadBodyAsync(
        HttpRequest request,
        GraphQLServerOptions options,
        RequestMemory memory,
        TimeProvider timeProvider,
        CancellationToken cancellationToken)
    {
        var maxSize = options.MaxRequestSize;
        if (!IsJson(request.ContentType))
            throw RequestErrors.ContentTypeNotSupported(request.ContentType);

        var encoding = ContentEncoding.Of(request);
        if (encoding is not null && !(options.EnableRequestDecompression && ContentEncoding.IsSupported(encoding)))
            throw RequestErrors.ContentEncodingNotSupported(encoding, options.EnableRequestDecompression);

        if (request.ContentLength > maxSize)
            throw RequestErrors.TooLarge(maxSize, request.ContentLength);

        var body = request.BodyReader;
        var read = await ReadAsync(body, options, memory, timeProvider, cancellationToken);
        try
        {
            memory.Reserve(read.Buffer.Length);
            if (read.Buffer.Length > maxSize)
                throw RequestErrors.TooLarge(maxSize, null);
            if (encoding is null)
                return Parse(read.Buffer, request, options);

            var decoded = ContentEncoding.Decode(read.Buffer.ToArray(), encoding, maxSize);
            memory.Reserve(read.Buffer.Length + decoded.Count);
            return Parse(new ReadOnlySequence<byte>(decoded), request, options);
        }
        finally
        {
            body.AdvanceTo(read.Buffer.End);
        }
    }

    /// <summary>Reads the parameters from the URL. Throws a <see cref="GraphQLRequestException"/> if they are invalid.</summary>
    public static GraphQLRequest ReadQuery(HttpRequest request, GraphQLServerOptions options)
    {
        if (options.EnforceGetRequestsPreflightHeader && !Preflight.IsSatisfied(request))
            throw RequestErrors.PreflightRequired();

        var parameters = new GraphQLRequest(
            Encoding.UTF8.GetBytes(Parameter("query") ?? ""),
            Parameter("id") ?? Parameter("documentId"),
            Parameter("operationName"),
            Parameter("variables") is { } variables ? GraphQLRequestParser.ParseVariables(variables) : null,
            Parameter("extensions") is { } extensions ? GraphQLRequestParser.ParseObject(extensions) : null)
            .WithRouteValues(request);
        return parameters.HasDocumentOrId ? parameters : throw RequestErrors.NoDocument();

        string? Parameter(string name) => request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;
    }

    private static async ValueTask<ReadResult> ReadAsync(
        PipeReader body, GraphQLServerOptions options, RequestMemory memory, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        try
        {
            ReadResult? begun = body.TryRead(out var read) ? read : null;
            return begun is { IsCompleted: true }
                ? read
                : await ReadWholeAsync(body, begun, options, memory, timeProvider, cancellationToken);
        }
        catch (BadHttpRequestException exception)
        {
            throw RequestErrors.UnreadableBody(exception.StatusCode, exception);
        }
        catch (IOException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw RequestErrors.UnreadableBody(StatusCodes.Status400BadRequest, exception);
        }
    }

    // Reads until the body is complete, exceeds its maximum size, or times out.
    private static async ValueTask<ReadResult> ReadWholeAsync(
        PipeReader body,
        ReadResult? begun,
        GraphQLServerOptions options,
        RequestMemory memory,
        TimeProvider timeProvider,
        CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.RequestBodyTimeout, timeProvider);
        await using var abortion = cancellationToken.UnsafeRegister(static timeout => ((CancellationTokenSource)timeout!).Cancel(), timeout);
        try
        {
            // If nothing has arrived yet, there is no read result that could be advanced.
            var read = begun ?? await body.ReadAsync(timeout.Token);
            while (!read.IsCompleted && read.Buffer.Length <= options.MaxRequestSize)
            {
                var length = read.Buffer.Length;
                // Advances first: the body may be refused, and the server then drains the rest and keeps the connection.
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                memory.Reserve(length);
                read = await body.ReadAsync(timeout.Token);
            }

            return read;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw RequestErrors.RequestTimeout(options.RequestBodyTimeout);
        }
    }

    private static RequestBody Parse(ReadOnlySequence<byte> body, HttpRequest request, GraphQLServerOptions options)
    {
        var isNamed = PersistedOperationRoute.DocumentIdOf(request) is not null;
        var parsed = Parse(body, options.EnableBatching && !isNamed ? options.MaxBatchSize : 0, isNamed);
        return isNamed ? new RequestBody(parsed.Request.WithRouteValues(request)) : parsed;
    }

    private static RequestBody Parse(ReadOnlySequence<byte> body, int maxBatchSize, bool isNamed)
    {
        if (body.IsSingleSegment)
            return GraphQLRequestParser.ParseBody(body.FirstSpan, maxBatchSize, isNamed);

        var length = (int)body.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(buffer);
            return GraphQLRequestParser.ParseBody(buffer.AsSpan(0, length), maxBatchSize, isNamed);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsJson(string? contentType) => contentType is "application/json"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)));
}

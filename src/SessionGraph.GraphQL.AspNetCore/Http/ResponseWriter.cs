using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SessionGraph.GraphQL.AspNetCore.Load;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Writes one response as JSON.</summary>
/// <param name="version">Says which content type and which status it has.</param>
/// <param name="timeProvider">The clock of clients that do not read.</param>
internal sealed class ResponseWriter(HttpTransportVersion version, TimeProvider timeProvider)
{
    // In seconds: by then most of what runs now has ended.
    private const string RetryAfter = "1";

    /// <summary>The content type of what succeeded.</summary>
    public static string ContentTypeOf(ResponseFormat format) => format is ResponseFormat.Json
        ? "application/json; charset=utf-8"
        : "application/graphql-response+json; charset=utf-8";

    /// <summary>Writes the result with the status that says what came of it.</summary>
    public Task WriteAsync(HttpContext context, OperationResult result, ResponseFormat format)
    {
        var isGet = HttpMethods.IsGet(context.Request.Method);
        var statusCode = ResponseStatus.Of(result, format, version, isGet);
        if (statusCode is StatusCodes.Status405MethodNotAllowed)
            context.Response.Headers.Allow = isGet ? "POST" : "GET, POST";

        return WriteAsync(context, result, format, statusCode);
    }

    /// <summary>Writes why the request is none.</summary>
    public async Task WriteAsync(HttpContext context, GraphQLRequestException exception, ResponseFormat format)
    {
        if (exception.AllowedMethods is { } allowed)
            context.Response.Headers.Allow = allowed;

        if (exception.AcceptedEncodings is { } encodings)
            context.Response.Headers.AcceptEncoding = encodings;

        await using var result = OperationResult.FromErrors(exception.Error);
        await WriteAsync(context, result, format, ResponseStatus.Of(exception, format, version));
    }

    /// <summary>Writes the result for caches to keep where it has no errors; for a client that has it already, only that.</summary>
    public async Task WriteCacheableAsync(HttpContext context, OperationResult result, ResponseFormat format, string cacheControl)
    {
        if (result.Failure is not RequestFailure.None || result.Errors.Count > 0)
        {
            await WriteAsync(context, result, format);
            return;
        }

        var content = result.ToSequence();
        var headers = context.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.Vary = HeaderNames.Accept;
        // Weak: what compresses the response on its way does not change it.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var piece in content)
            hash.AppendData(piece.Span);

        var entityTag = new EntityTagHeaderValue($"\"{Convert.ToBase64String(hash.GetHashAndReset())}\"", isWeak: true);
        headers.ETag = entityTag.ToString();
        if (context.Request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known
            && known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(entityTag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = ContentTypeOf(format);
        context.Response.ContentLength = content.Length;
        var body = BodyOf(context);
        await body.WriteAsync(content, null, context.RequestAborted);
        await body.FlushAsync(context.RequestAborted);
    }

    private async Task WriteAsync(HttpContext context, OperationResult result, ResponseFormat format, int statusCode)
    {
        var response = context.Response;
        response.StatusCode = statusCode;
        // In the newest draft, what is no success says by its content type that it is a GraphQL response, not some proxy's.
        response.ContentType = ContentTypeOf(
            version is HttpTransportVersion.Draft20260806 && statusCode >= StatusCodes.Status300MultipleChoices
                ? ResponseFormat.GraphQLResponse
                : format);
        // Caches may keep what a GET gave, unless they are told.
        if (!HttpMethods.IsPost(context.Request.Method))
            response.Headers.CacheControl = "no-store";

        if (statusCode is StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = RetryAfter;

        var body = BodyOf(context);
        if (result.DataSize > SendTimeout.MaxChunkSize)
        {
            var content = result.ToSequence();
            response.ContentLength = content.Length;
            await body.WriteAsync(content, null, context.RequestAborted);
        }
        else
        {
            result.WriteTo(response.BodyWriter);
            // A connection that is gone counts nothing.
            if (response.BodyWriter.UnflushedBytes is > 0 and var length)
                response.ContentLength = length;
        }

        await body.FlushAsync(context.RequestAborted);
    }

    private ResponseBody BodyOf(HttpContext context) => new(context, new SendTimeout(GraphQLServerOptions.Of(context).SendTimeout, timeProvider));
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SessionGraph.GraphQL.AspNetCore.Load;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Writes one response as JSON.</summary>
/// <param name="version">Decides the content type and the status.</param>
/// <param name="timeProvider">The clock for clients that do not read.</param>
internal sealed class ResponseWriter(HttpTransportVersion version, TimeProvider timeProvider)
{
    // In seconds. Most operations that run now have ended by then.
    private const string RetryAfter = "1";

    /// <summary>The content type of a successful response.</summary>
    public static string ContentTypeOf(ResponseFormat format) => format is ResponseFormat.Json
        ? "application/json; charset=utf-8"
        : "application/graphql-response+json; charset=utf-8";

    /// <summary>Writes the result with its status.</summary>
    public Task WriteAsync(HttpContext context, OperationResult result, ResponseFormat format)
    {
        var isGet = HttpMethods.IsGet(context.Request.Method);
        var statusCode = ResponseStatus.Of(result, format, version, isGet);
        if (statusCode is StatusCodes.Status405MethodNotAllowed)
            context.Response.Headers.Allow = isGet ? "POST" : "GET, POST";

        return WriteAsync(context, result, format, statusCode);
    }

    /// <summary>Writes the error of a malformed request.</summary>
    public async Task WriteAsync(HttpContext context, GraphQLRequestException exception, ResponseFormat format)
    {
        if (exception.AllowedMethods is { } allowed)
            context.Response.Headers.Allow = allowed;

        if (exception.AcceptedEncodings is { } encodings)
            context.Response.Headers.AcceptEncoding = encodings;

        await using var result = OperationResult.FromErrors(exception.Error);
        await WriteAsync(context, result, format, ResponseStatus.Of(exception, format, version));
    }

    /// <summary>Writes the result with cache headers if it has no errors, or status 304 if the client already has it.</summary>
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
        // The tag is weak: a proxy may compress the response.
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
        // In the newest draft, the content type of an error tells that it is a GraphQL response, not a proxy's.
        response.ContentType = ContentTypeOf(
            version is HttpTransportVersion.Draft20260806 && statusCode >= StatusCodes.Status300MultipleChoices
                ? ResponseFormat.GraphQLResponse
                : format);
        // Caches may store the response to a GET request unless a header forbids it.
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
            // UnflushedBytes is not available if the connection is closed.
            if (response.BodyWriter.UnflushedBytes is > 0 and var length)
                response.ContentLength = length;
        }

        await body.FlushAsync(context.RequestAborted);
    }

    private ResponseBody BodyOf(HttpContext context) => new(context, new SendTimeout(GraphQLServerOptions.Of(context).SendTimeout, timeProvider));
}

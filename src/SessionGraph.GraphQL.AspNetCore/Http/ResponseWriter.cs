using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Writes one response as JSON.</summary>
/// <param name="version">Says which content type and which status it has.</param>
internal sealed class ResponseWriter(HttpTransportVersion version)
{
    /// <summary>Writes the result with the status that says what came of it.</summary>
    public Task WriteAsync(HttpContext context, OperationResult result, ResponseFormat format)
        => WriteAsync(context, result, format, ResponseStatus.Of(result, format, version, HttpMethods.IsGet(context.Request.Method)));

    /// <summary>Writes why the request is none.</summary>
    public async Task WriteAsync(HttpContext context, GraphQLRequestException exception, ResponseFormat format)
    {
        await using var result = OperationResult.FromErrors(exception.Error);
        await WriteAsync(context, result, format, ResponseStatus.Of(exception, format, version));
    }

    private async Task WriteAsync(HttpContext context, OperationResult result, ResponseFormat format, int statusCode)
    {
        var response = context.Response;
        response.StatusCode = statusCode;
        response.ContentType = IsPlainJson(format, statusCode)
            ? "application/json; charset=utf-8"
            : "application/graphql-response+json; charset=utf-8";
        if (statusCode is StatusCodes.Status405MethodNotAllowed)
            response.Headers.Allow = HttpMethods.IsGet(context.Request.Method) ? "POST" : "GET, POST";

        result.WriteTo(response.BodyWriter);
        // A connection that is gone counts nothing.
        if (response.BodyWriter.UnflushedBytes is > 0 and var length)
            response.ContentLength = length;

        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    // In the newest draft, what is no success says by its content type that it is a GraphQL response, not some proxy's.
    private bool IsPlainJson(ResponseFormat format, int statusCode)
        => format is ResponseFormat.Json && (version is not HttpTransportVersion.Draft20260806 || statusCode < StatusCodes.Status300MultipleChoices);
}

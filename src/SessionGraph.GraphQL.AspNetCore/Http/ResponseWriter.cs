using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Writes one response as JSON.</summary>
internal static class ResponseWriter
{
    /// <summary>Writes the result with the status that says what came of it.</summary>
    public static Task WriteAsync(HttpContext context, OperationResult result, ResponseFormat format)
        => WriteAsync(context, result, format, StatusOf(context.Request, result, format));

    /// <summary>Writes why the request is none.</summary>
    public static async Task WriteAsync(HttpContext context, GraphQLRequestException exception, ResponseFormat format)
    {
        await using var result = OperationResult.FromErrors(exception.Error);
        await WriteAsync(context, result, format, exception.StatusCode);
    }

    private static async Task WriteAsync(HttpContext context, OperationResult result, ResponseFormat format, int statusCode)
    {
        var response = context.Response;
        response.StatusCode = statusCode;
        response.ContentType = format is ResponseFormat.Json
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

    private static int StatusOf(HttpRequest request, OperationResult result, ResponseFormat format) => result.Failure switch
    {
        RequestFailure.OperationNotAllowed when HttpMethods.IsGet(request.Method) => StatusCodes.Status405MethodNotAllowed,
        _ when format is ResponseFormat.Json => StatusCodes.Status200OK,
        RequestFailure.None => StatusCodes.Status200OK,
        RequestFailure.InvalidRequest => StatusCodes.Status400BadRequest,
        RequestFailure.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        _ => StatusCodes.Status500InternalServerError,
    };
}

using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Which status says what came of a request. See https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes.</summary>
internal static class ResponseStatus
{
    // The draft's own: data came, and errors with them.
    private const int PartialSuccess = 294;

    /// <summary>The status of what was executed, or of what says why it was not.</summary>
    public static int Of(OperationResult result, ResponseFormat format, HttpTransportVersion version, bool isGet) => result.Failure switch
    {
        RequestFailure.Busy => StatusCodes.Status503ServiceUnavailable,
        RequestFailure.OperationNotAllowed when isGet => StatusCodes.Status405MethodNotAllowed,
        _ when version is HttpTransportVersion.Draft20260806 => OfDraft(result, format),
        _ when format is ResponseFormat.Json => StatusCodes.Status200OK,
        RequestFailure.None => StatusCodes.Status200OK,
        RequestFailure.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        RequestFailure.Unexpected => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>The status of what is no GraphQL request: 422 is of the newest draft alone.</summary>
    public static int Of(GraphQLRequestException exception, ResponseFormat format, HttpTransportVersion version) => version switch
    {
        HttpTransportVersion.Draft20260806 => exception.StatusCode,
        _ when exception.StatusCode is not (StatusCodes.Status400BadRequest or StatusCodes.Status422UnprocessableEntity)
            => exception.StatusCode,
        HttpTransportVersion.Legacy when format is ResponseFormat.Json => StatusCodes.Status200OK,
        _ => StatusCodes.Status400BadRequest,
    };

    private static int OfDraft(OperationResult result, ResponseFormat format) => result.Failure switch
    {
        // The code is recommended where the media type makes its meaning plain.
        RequestFailure.None => result.Errors.Count > 0 && format is ResponseFormat.GraphQLResponse
            ? PartialSuccess
            : StatusCodes.Status200OK,
        RequestFailure.InvalidSyntax => StatusCodes.Status400BadRequest,
        RequestFailure.NotPermitted => StatusCodes.Status403Forbidden,
        RequestFailure.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        RequestFailure.Unexpected => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}

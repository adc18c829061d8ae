using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>Maps results to HTTP status codes. See https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes.</summary>
internal static class ResponseStatus
{
    // Defined by the draft: the response has both data and errors.
    private const int PartialSuccess = 294;

    /// <summary>The status of a result.</summary>
    public static int Of(OperationResult result, ResponseFormat format, HttpTransportVersion version, bool isGet) => result.Failure switch
    {
        RequestFailure.Busy => StatusCodes.Status503ServiceUnavailable,
        RequestFailure.OperationNotAllowed when isGet => StatusCodes.Status405MethodNotAllowed,
        _ when version is HttpTransportVersion.Draft20260806 => OfDraft(result, format),
        _ when format is ResponseFormat.Json => StatusCodes.Status200OK,
        RequestFailure.None => StatusCodes.Status200OK,
        RequestFailure.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        RequestFailure.Unexpected => StatusCodes.Status500InternalServerError,
        RequestFailure.NotAuthenticated => StatusCodes.Status401Unauthorized,
        RequestFailure.NotAuthorized => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>The status of a malformed request. Only the newest draft has 422.</summary>
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
        // The draft recommends the code only for this media type.
        RequestFailure.None => result.Errors.Count > 0 && format is ResponseFormat.GraphQLResponse
            ? PartialSuccess
            : StatusCodes.Status200OK,
        RequestFailure.InvalidSyntax => StatusCodes.Status400BadRequest,
        RequestFailure.NotAuthenticated => StatusCodes.Status401Unauthorized,
        RequestFailure.NotPermitted or RequestFailure.NotAuthorized => StatusCodes.Status403Forbidden,
        RequestFailure.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        RequestFailure.Unexpected => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}

using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The responses of 360Learning's REST API.</summary>
internal static class ThreeSixtyLearningResponses
{
    public static IResult PathNotFound => Error(StatusCodes.Status404NotFound, "path_not_found");

    public static IResult SessionNotFound => Error(StatusCodes.Status404NotFound, "session_not_found");

    public static IResult Created(string id)
        => Results.Json(new CreatedPathSessionBody(id), ThreeSixtyLearningJsonContext.Wire.CreatedPathSessionBody);

    public static IResult Session(PathSessionBody session) => Results.Json(session, ThreeSixtyLearningJsonContext.Wire.PathSessionBody);

    public static IResult Sessions(IAsyncEnumerable<PathSessionBody> sessions)
        => Results.Json(sessions, ThreeSixtyLearningJsonContext.Wire.IAsyncEnumerablePathSessionBody);

    /// <summary>The outcome for a session, in 360Learning's word.</summary>
    public static IResult Status(string status)
        => Results.Json(new PathSessionStatusBody(status), ThreeSixtyLearningJsonContext.Wire.PathSessionStatusBody);

    /// <param name="status">The HTTP status.</param>
    /// <param name="code">360Learning's code for the error.</param>
    /// <param name="errorId">The id of the error in the log; null when the client caused the failure.</param>
    public static IResult Error(int status, string code, string? errorId = null)
        => Results.Json(
            new ThreeSixtyLearningErrorBody(code, errorId), ThreeSixtyLearningJsonContext.Wire.ThreeSixtyLearningErrorBody, statusCode: status);

    /// <summary>Creates the response to a write that broke a rule.</summary>
    public static IResult Refused(SessionException refusal) => Error(
        refusal switch
        {
            PathNotFoundException or PathSessionNotFoundException => StatusCodes.Status404NotFound,
            ConflictException => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status400BadRequest,
        },
        refusal.Code);
}

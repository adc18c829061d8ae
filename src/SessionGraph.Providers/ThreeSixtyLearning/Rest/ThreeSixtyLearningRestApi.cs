using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>Version 1 of 360Learning's REST API (docs/providers/360learning.md).</summary>
internal sealed class ThreeSixtyLearningRestApi(
    IDbContextFactory<SessionGraphContext> contexts, PathSessionService pathSessions, InputMapper mapper, RestExecution execution) : RestApi
{
    public override RestApiInfo Info { get; } = new(
        "360Learning", "Path sessions", "v1", "Version 1 of 360Learning's REST API, for the sessions of paths.", "360learning.md");

    public override void Map(IEndpointRouteBuilder endpoints, string connection)
        => new PathSessionEndpoints(contexts, pathSessions, mapper, execution, connection).Map(endpoints);

    // Of several errors, 360Learning returns the first in its table.
    public override IResult ToResult(IReadOnlyList<SessionException> refusals) => ThreeSixtyLearningResponses.Refused(refusals[0]);

    public override IResult ToResult(RestFailure failure) => ThreeSixtyLearningResponses.Error(
        failure.Status,
        failure.Status switch
        {
            StatusCodes.Status400BadRequest => "invalid_body",
            StatusCodes.Status413PayloadTooLarge => "body_too_large",
            StatusCodes.Status415UnsupportedMediaType => "unsupported_media_type",
            StatusCodes.Status503ServiceUnavailable => "service_unavailable",
            >= StatusCodes.Status500InternalServerError => "internal_server_error",
            _ => "invalid_request",
        },
        failure.ErrorId);
}

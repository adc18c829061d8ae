using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The rostering service of OneRoster 1.2, with Timeback's extensions (docs/providers/oneroster.md).</summary>
internal sealed class OneRosterRestApi(
    AcademicSessionReader reader, AcademicSessionService academicSessions, InputMapper mapper, RestExecution execution) : RestApi
{
    public const string Path = "/ims/oneroster/rostering/v1p2";

    private static readonly (string Path, string Verbs)[] s_verbs =
    [
        ("/academicSessions", "GET, POST"),
        ("/academicSessions/{sourcedId}", "GET, PUT, DELETE"),
        ("/terms", "GET"),
        ("/terms/{sourcedId}", "GET"),
        ("/terms/{sourcedId}/gradingPeriods", "GET"),
        ("/gradingPeriods", "GET"),
        ("/gradingPeriods/{sourcedId}", "GET"),
        ("/schools/{sourcedId}/terms", "GET"),
    ];

    public override RestApiInfo Info { get; } = new(
        "OneRoster", "Academic sessions", "v1p2", "The rostering service of OneRoster 1.2, with Timeback's additions.", "oneroster.md");

    public override void Map(IEndpointRouteBuilder endpoints, string connection)
    {
        var group = endpoints.MapGroup(Path);
        group.AddEndpointFilter(AnswerAsync);
        var handlers = new AcademicSessionEndpoints(connection, reader, academicSessions, mapper, execution);

        var (list, get) = MapReads(group, "academicSessions", null, handlers);
        list.Describe(AcademicSessionOperations.List("getAllAcademicSessions", "academic sessions"));
        get.Describe(AcademicSessionOperations.Get("getAcademicSession", "an academic session"));
        (list, get) = MapReads(group, "terms", "term", handlers);
        list.Describe(AcademicSessionOperations.List("getAllTerms", "terms"));
        get.Describe(AcademicSessionOperations.Get("getTerm", "a term"));
        (list, get) = MapReads(group, "gradingPeriods", "gradingPeriod", handlers);
        list.Describe(AcademicSessionOperations.List("getAllGradingPeriods", "grading periods"));
        get.Describe(AcademicSessionOperations.Get("getGradingPeriod", "a grading period"));
        group.MapGet("/terms/{sourcedId}/gradingPeriods", handlers.ListOfTermAsync).Describe(AcademicSessionOperations.ListGradingPeriodsOfTerm);
        group.MapGet("/schools/{sourcedId}/terms", handlers.ListOfSchoolAsync).Describe(AcademicSessionOperations.ListTermsOfSchool);
        group.MapPost("/academicSessions", handlers.CreateAsync).Describe(AcademicSessionOperations.Create);
        group.MapPut("/academicSessions/{sourcedId}", handlers.UpdateAsync).Describe(AcademicSessionOperations.Update);
        group.MapDelete("/academicSessions/{sourcedId}", handlers.DeleteAsync).Describe(AcademicSessionOperations.Delete);

        // Handles unsupported verbs and unknown paths.
        foreach (var (path, verbs) in s_verbs)
            group.Map(path, (HttpContext http) => RefuseVerb(http, verbs));

        group.Map("/{**path}", RefusePath);
    }

    public override IResult ToResult(IReadOnlyList<SessionException> refusals) => StatusInfo.ToResult(refusals);

    public override IResult ToResult(RestFailure failure) => StatusInfo.ToResult(failure.Status, failure.Message, CodeOf(failure.Status));

    private static (RouteHandlerBuilder List, RouteHandlerBuilder Get) MapReads(
        RouteGroupBuilder group, string path, string? type, AcademicSessionEndpoints handlers)
    {
        var list = group.MapGet(
            "/" + path,
            (HttpContext http, CancellationToken cancellationToken) => handlers.ListAsync(http, type, cancellationToken));
        var get = group.MapGet(
            $"/{path}/{{sourcedId}}",
            (HttpContext http, string sourcedId, CancellationToken cancellationToken)
                => handlers.GetAsync(http, type, sourcedId, cancellationToken));
        return (list, get);
    }

    private static IResult RefuseVerb(HttpContext http, string verbs)
    {
        http.Response.Headers.Allow = verbs;
        return StatusInfo.ToResult(
            StatusCodes.Status405MethodNotAllowed, $"{http.Request.Path} takes {verbs}, but not {http.Request.Method}.", "unsupported");
    }

    private static IResult RefusePath(HttpContext http) => StatusInfo.ToResult(
        StatusCodes.Status404NotFound, $"The service has no {http.Request.Path}.", "unknownobject");

    private static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (OneRosterRequestException exception)
        {
            return StatusInfo.ToResult(exception.Status, exception.Message, exception.CodeMinor);
        }
    }

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable => "server_busy",
        >= StatusCodes.Status500InternalServerError => "internal_server_error",
        StatusCodes.Status401Unauthorized => "unauthorisedrequest",
        StatusCodes.Status403Forbidden => "forbidden",
        _ => "invaliddata",
    };
}

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>Zoho People's API for course sessions (docs/providers/zoho-people.md).</summary>
internal sealed class ZohoPeopleRestApi(
    CourseSessionReader reader, CourseSessionService courseSessions, RequestThreshold threshold, IOptions<ZohoPeopleOptions> options) : RestApi
{
    private const string Root = "/api/v1/courses";
    private const string Batch = "/{courseId}/batches/{batchId}";
    private const string Module = Batch + "/modules/{moduleId}";

    public override RestApiInfo Info { get; } = new(
        "Zoho People", "Course sessions", "v1", "Zoho People's API of the sessions of courses.", "zoho-people.md");

    public override void Map(IEndpointRouteBuilder endpoints, string connection)
    {
        var group = endpoints.MapGroup(Root);
        group.AddEndpointFilter(EnforceThresholdAsync);
        var handlers = new CourseSessionEndpoints(connection, reader, courseSessions);

        group.MapGet(Batch + "/sessions", handlers.ListOfBatchAsync).Describe(CourseSessionOperations.ListOfBatch);
        group.MapGet(Module + "/sessions", handlers.ListOfModuleAsync).Describe(CourseSessionOperations.ListOfModule);
        group.MapPost(Module + "/sessions", handlers.CreateAsync).Describe(CourseSessionOperations.Create);
        group.MapPatch(Module + "/sessions/{sessionId}", handlers.UpdateAsync).Describe(CourseSessionOperations.Update);

        // Handles unsupported verbs and unknown paths.
        foreach (var path in (string[])[Batch + "/sessions", Module + "/sessions", Module + "/sessions/{sessionId}"])
            group.Map(path, RefuseVerb);

        group.Map("/{**path}", RefusePath);
    }

    // Zoho People's codes are HTTP statuses. The first of several errors sets it.
    public override IResult ToResult(IReadOnlyList<SessionException> refusals) => ZohoPeopleFailure.ToResult(
        int.TryParse(refusals[0].Code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : StatusCodes.Status400BadRequest,
        string.Join(" ", refusals.Select(refusal => refusal.Message)));

    public override IResult ToResult(RestFailure failure) => ZohoPeopleFailure.ToResult(failure.Status, failure.Message);

    private async ValueTask<object?> EnforceThresholdAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        => options.Value.EnforceThreshold && !threshold.TryEnter(context.HttpContext) ? RequestThreshold.Refuse() : await next(context);

    private static IResult RefuseVerb(HttpContext http) => ZohoPeopleFailure.ToResult(
        StatusCodes.Status400BadRequest, $"UNSUPPORTED_OPERATION: the path does not take {http.Request.Method}.");

    private static IResult RefusePath() => ZohoPeopleFailure.ToResult(StatusCodes.Status404NotFound, "Not found");
}

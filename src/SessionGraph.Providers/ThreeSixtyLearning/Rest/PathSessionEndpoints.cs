using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The endpoints of one connection's path sessions. Paths may end in a slash.</summary>
internal sealed class PathSessionEndpoints(
    IDbContextFactory<SessionGraphContext> contexts, PathSessionService pathSessions, InputMapper mapper, RestExecution execution, string connection)
{
    private const string All = "/api/v1/paths/sessions";
    private const string OfPath = "/api/v1/paths/{pathId}/sessions";
    private const string Item = All + "/{id}";

    // The list has no pages. It is read and sent in parts, so that its length does not matter.
    private const int PartSize = 500;

    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];

    public void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("");
        group.MapMethods(All, s_reading, ReadListAsync).Describe(PathSessionOperations.List);
        group.MapPost(All, () => ThreeSixtyLearningResponses.PathNotFound).ExcludeFromDescription();
        group.Map(All, (HttpContext http) => NotAllowed(http, "GET, HEAD"));
        group.MapPost(OfPath, CreateAsync).Describe(PathSessionOperations.Create);
        group.Map(OfPath, (HttpContext http) => NotAllowed(http, "POST"));
        group.MapMethods(Item, s_reading, ReadAsync).Describe(PathSessionOperations.Read);
        group.MapPatch(Item, UpdateAsync).Describe(PathSessionOperations.Update);
        group.MapDelete(Item, DeleteAsync).Describe(PathSessionOperations.Delete);
        group.Map(Item, (HttpContext http) => NotAllowed(http, "GET, PATCH, DELETE, HEAD"));

        // A missing path id leaves two adjacent slashes.
        group.Map("/api/v1/paths/{**rest}", () => ThreeSixtyLearningResponses.PathNotFound);
    }

    private async Task<IResult> ReadListAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var last = 0L;
        return ThreeSixtyLearningResponses.Sessions(execution.ReadPartsAsync(http, await ReadPartAsync(cancellationToken), ReadPartAsync));

        async Task<IReadOnlyList<PathSessionBody>> ReadPartAsync(CancellationToken token)
        {
            await using var context = await contexts.CreateDbContextAsync(token);
            var part = await SessionsOf(context)
                .Where(session => session.Id > last)
                .OrderBy(session => session.Id)
                .Take(PartSize)
                .ToListAsync(token);
            last = part.Count > 0 ? part[^1].Id : last;
            return part.ConvertAll(ToBody);
        }
    }

    private async Task<IResult> ReadAsync(string id, CancellationToken cancellationToken)
    {
        if (ObjectIdFormat.Instance.Read(id) is not { } externalId)
            return ThreeSixtyLearningResponses.SessionNotFound;

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var session = await SessionsOf(context).SingleOrDefaultAsync(session => session.ExternalId == externalId, cancellationToken);
        return session is null ? ThreeSixtyLearningResponses.SessionNotFound : ThreeSixtyLearningResponses.Session(ToBody(session));
    }

    private async Task<IResult> CreateAsync(HttpContext http, string pathId, CancellationToken cancellationToken)
    {
        var reader = PathSessionReader.Create(http.Request);
        var session = await pathSessions.CreateAsync(reader.ReadCreate(connection, pathId), cancellationToken);
        return ThreeSixtyLearningResponses.Created(session.ExternalId!);
    }

    private async Task<IResult> UpdateAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        var reader = PathSessionReader.Create(http.Request);
        await pathSessions.UpdateAsync(reader.ReadUpdate(KeyOf(id)), cancellationToken);
        return ThreeSixtyLearningResponses.Status("path_session_updated");
    }

    private async Task<IResult> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await pathSessions.DeleteAsync(new SessionReference(null, KeyOf(id)), null, cancellationToken);
        return ThreeSixtyLearningResponses.Status("path_session_deleted");
    }

    private IQueryable<PathSession> SessionsOf(SessionGraphContext context) => context.PathSessions
        .Include(session => session.Instructors.OrderBy(instructor => instructor.Position))
        .ThenInclude(instructor => instructor.User)
        .Where(session => session.Connection == connection);

    private ExternalKeyInput KeyOf(string id) => new() { Connection = connection, ExternalId = id };

    private PathSessionBody ToBody(PathSession session) => mapper.Create<PathSession, PathSessionBody>(session);

    private static IResult NotAllowed(HttpContext http, string allowed)
    {
        http.Response.Headers.Allow = allowed;
        return ThreeSixtyLearningResponses.Error(StatusCodes.Status405MethodNotAllowed, "method_not_allowed");
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.School;

/// <summary>The endpoints of one connection's session setups. Paths may end in a slash.</summary>
internal sealed class SessionSetupEndpoints(
    IDbContextFactory<SessionGraphContext> contexts, SessionSetupService sessionSetups, InputMapper mapper, string connection)
{
    private const string List = "/api/v1/school/session-setup";
    private const string Item = List + "/{id}";
    private const string ListMethods = "GET, POST, HEAD, OPTIONS";
    private const string ItemMethods = "GET, PUT, PATCH, DELETE, HEAD, OPTIONS";

    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] s_describing = [HttpMethods.Options];

    public void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("");
        group.MapMethods(List, s_reading, ReadListAsync).Describe(SessionSetupOperations.List);
        group.MapPost(List, CreateAsync).Describe(SessionSetupOperations.Create);
        group.MapMethods(List, s_describing, (HttpContext http) => Describe(http, "Session Setup List", ListMethods))
            .Describe(SessionSetupOperations.DescribeList);
        group.Map(List, (HttpContext http) => NotAllowed(http, ListMethods));
        group.MapMethods(Item, s_reading, ReadAsync).Describe(SessionSetupOperations.Read);
        group.MapPut(Item, ReplaceAsync).Describe(SessionSetupOperations.Replace);
        group.MapPatch(Item, ChangeAsync).Describe(SessionSetupOperations.Change);
        group.MapDelete(Item, DeleteAsync).Describe(SessionSetupOperations.Delete);
        group.MapMethods(Item, s_describing, (HttpContext http) => Describe(http, "Session Setup Instance", ItemMethods))
            .Describe(SessionSetupOperations.DescribeItem);
        group.Map(Item, (HttpContext http) => NotAllowed(http, ItemMethods));
        group.Map(List + "/{**path}", () => SchoolResponses.NotFound);
    }

    private async Task<IResult> ReadListAsync(HttpContext http, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query = new SessionSetupQuery(http.Request.Query);
        var setups = query.Filter(SetupsOf(context));
        if (query.Errors.Count > 0)
            return SchoolResponses.Errors(query.Errors);

        var count = await setups.CountAsync(cancellationToken);
        if (query.FindPage(count) is not { } page)
            return SchoolResponses.InvalidPage;

        var ofPage = await query.Order(setups)
            .Skip((page - 1) * SessionSetupQuery.PageSize)
            .Take(SessionSetupQuery.PageSize)
            .ToListAsync(cancellationToken);
        var isLast = page * (long)SessionSetupQuery.PageSize >= count;
        return SchoolResponses.Page(new SessionSetupListBody(
            count,
            isLast ? null : AddressOf(http.Request, page + 1),
            page == 1 ? null : AddressOf(http.Request, page - 1),
            ofPage.ConvertAll(ToBody)));
    }

    private async Task<IResult> ReadAsync(string id, CancellationToken cancellationToken)
        => await FindAsync(id, cancellationToken) is { } setup ? SchoolResponses.Setup(ToBody(setup)) : SchoolResponses.NotFound;

    private async Task<IResult> CreateAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var reader = SessionSetupReader.Create(http.Request);
        var fields = reader.Read(isPartial: false);
        if (reader.Errors.Count > 0)
            return SchoolResponses.Errors(reader.Errors);

        var setup = await sessionSetups.CreateAsync(fields.ToCreate(connection), cancellationToken);
        return SchoolResponses.Setup(ToBody(setup), StatusCodes.Status201Created);
    }

    private Task<IResult> ReplaceAsync(HttpContext http, string id, CancellationToken cancellationToken)
        => UpdateAsync(http, id, isPartial: false, cancellationToken);

    private Task<IResult> ChangeAsync(HttpContext http, string id, CancellationToken cancellationToken)
        => UpdateAsync(http, id, isPartial: true, cancellationToken);

    // Like Django REST framework, it finds the setup before it reads the body, and a PUT also keeps omitted fields.
    private async Task<IResult> UpdateAsync(HttpContext http, string id, bool isPartial, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
            return SchoolResponses.NotFound;

        var reader = SessionSetupReader.Create(http.Request);
        var fields = reader.Read(isPartial);
        if (reader.Errors.Count > 0)
            return SchoolResponses.Errors(reader.Errors);

        var setup = await sessionSetups.UpdateAsync(KeyOf(id), fields.ToUpdate, cancellationToken);
        return SchoolResponses.Setup(ToBody(setup));
    }

    private async Task<IResult> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await sessionSetups.DeleteAsync(new SessionReference(null, KeyOf(id)), null, cancellationToken);
        return Results.NoContent();
    }

    private async Task<SessionSetup?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (ExternalIdFormat.Uuid.Read(id) is not { } externalId)
            return null;

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await SetupsOf(context).SingleOrDefaultAsync(setup => setup.ExternalId == externalId, cancellationToken);
    }

    private IQueryable<SessionSetup> SetupsOf(SessionGraphContext context)
        => context.SessionSetups.Where(setup => setup.Connection == connection);

    private ExternalKeyInput KeyOf(string id) => new() { Connection = connection, ExternalId = id };

    private SessionSetupBody ToBody(SessionSetup setup) => mapper.Create<SessionSetup, SessionSetupBody>(setup);

    // Like Django REST framework, it also describes setups that do not exist.
    private static IResult Describe(HttpContext http, string name, string methods)
    {
        http.Response.Headers.Allow = methods;
        return SchoolResponses.Metadata(name);
    }

    private static IResult NotAllowed(HttpContext http, string allowed)
    {
        http.Response.Headers.Allow = allowed;
        return SchoolResponses.Detail(StatusCodes.Status405MethodNotAllowed, $"Method \"{http.Request.Method}\" not allowed.");
    }

    // Like Django REST framework, it sorts the parameters, and omits the number of the first page.
    private static string AddressOf(HttpRequest request, int page)
    {
        var parameters = request.Query.Where(parameter => parameter.Key != "page");
        if (page > 1)
            parameters = parameters.Append(new("page", page.ToString(CultureInfo.InvariantCulture)));

        return UriHelper.BuildAbsolute(
            request.Scheme,
            request.Host,
            request.PathBase,
            request.Path,
            QueryString.Create(parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal)));
    }
}

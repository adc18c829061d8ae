using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Handles the requests for academic sessions of one connection.</summary>
internal sealed class AcademicSessionEndpoints(
    string connection, AcademicSessionReader reader, AcademicSessionService academicSessions, InputMapper mapper, RestExecution execution)
{
    // Lists are read and sent in parts, because a record has up to 64 KB of metadata.
    private const int PartSize = 50;

    public Task<IResult> ListAsync(HttpContext http, string? type, CancellationToken cancellationToken)
        => ListAsync(http, OfType(type), cancellationToken);

    public async Task<IResult> ListOfTermAsync(HttpContext http, string sourcedId, CancellationToken cancellationToken)
    {
        var term = await FindAsync(http, "term", sourcedId, cancellationToken);
        return await ListAsync(
            http,
            sessions => sessions.Where(session => session.Type == "gradingPeriod" && session.Parent!.ExternalId == term.SourcedId),
            cancellationToken);
    }

    public Task<IResult> ListOfSchoolAsync(HttpContext http, string sourcedId, CancellationToken cancellationToken)
    {
        var school = ReadId(sourcedId);
        return ListAsync(
            http, sessions => sessions.Where(session => session.Type == "term" && session.OrgSourcedId == school), cancellationToken);
    }

    public async Task<IResult> GetAsync(HttpContext http, string? type, string sourcedId, CancellationToken cancellationToken)
    {
        var fields = AcademicSessionQuery.ReadFields(http.Request.Query);
        var record = await FindAsync(http, type, sourcedId, cancellationToken);
        return Results.Json(new AcademicSessionResponse(Select(record, fields)), OneRosterJson.Default.AcademicSessionResponse);
    }

    public async Task<IResult> CreateAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var fields = AcademicSessionBodyReader.Read(http.Request);
        var input = mapper.Create<AcademicSessionFields, CreateAcademicSessionInput>(fields) with { Connection = connection };
        var created = await academicSessions.CreateAsync(input, cancellationToken);
        var pairs = new SourcedIdPairs(fields.SourcedId, created.ExternalId!);
        http.Response.Headers.Location = HrefOf(http, "academicSessions", created.ExternalId!);
        return Results.Json(new CreatedResponse(pairs), OneRosterJson.Default.CreatedResponse, statusCode: StatusCodes.Status201Created);
    }

    public async Task<IResult> UpdateAsync(HttpContext http, string sourcedId, CancellationToken cancellationToken)
    {
        var fields = AcademicSessionBodyReader.Read(http.Request);
        var input = mapper.Create<AcademicSessionFields, UpdateAcademicSessionInput>(fields) with { Key = KeyOf(sourcedId) };
        var updated = await academicSessions.UpdateAsync(input, cancellationToken);
        // The write is stored, so reading its result must not fail: nothing cancels it.
        return Results.Json(await FindAsync(http, null, updated.ExternalId!, CancellationToken.None), OneRosterJson.Default.AcademicSessionRecord);
    }

    public async Task<IResult> DeleteAsync(string sourcedId, CancellationToken cancellationToken)
    {
        await academicSessions.DeleteAsync(new SessionReference(null, KeyOf(sourcedId)), null, cancellationToken);
        return Results.NoContent();
    }

    private async Task<IResult> ListAsync(
        HttpContext http, Func<IQueryable<AcademicSession>, IQueryable<AcademicSession>> narrow, CancellationToken cancellationToken)
    {
        var query = AcademicSessionQuery.Read(http.Request.Query);
        var (ids, total) = await reader.FindPageAsync(connection, narrow, query, cancellationToken);
        var parts = new Queue<long[]>(ids.Chunk(PartSize));
        var records = execution.ReadPartsAsync(http, await ReadPartAsync(cancellationToken), ReadPartAsync);
        http.Response.Headers["X-Total-Count"] = total.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.Link = string.Join(", ", LinksOf(http, query, total));
        var page = new AcademicSessionListResponse(
            records,
            total,
            (total + query.Limit - 1) / query.Limit,
            (query.Offset / query.Limit) + 1,
            query.Offset,
            query.Limit);
        return Results.Json(page, OneRosterJson.Default.AcademicSessionListResponse);

        async Task<IReadOnlyList<JsonObject>> ReadPartAsync(CancellationToken token)
        {
            IReadOnlyList<AcademicSessionRecord> part = parts.TryDequeue(out var next) ? await reader.ReadAsync(next, ToHref(http), token) : [];
            return [.. part.Select(record => Select(record, query.Fields))];
        }
    }

    private async Task<AcademicSessionRecord> FindAsync(HttpContext http, string? type, string sourcedId, CancellationToken cancellationToken)
    {
        var key = KeyOf(sourcedId);
        return await reader.FindAsync(connection, OfType(type), key.ExternalId, ToHref(http), cancellationToken)
            ?? throw new AcademicSessionNotFoundException(new SessionReference(null, key));
    }

    private ExternalKeyInput KeyOf(string sourcedId) => new() { Connection = connection, ExternalId = ReadId(sourcedId) };

    // The host leaves an encoded slash in a path encoded.
    private static string ReadId(string sourcedId) => sourcedId.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static Func<IQueryable<AcademicSession>, IQueryable<AcademicSession>> OfType(string? type)
        => type is null ? sessions => sessions : sessions => sessions.Where(session => session.Type == type);

    private static JsonObject Select(AcademicSessionRecord record, IReadOnlySet<string>? fields)
    {
        var json = JsonSerializer.SerializeToNode(record, OneRosterJson.Default.AcademicSessionRecord)!.AsObject();
        if (fields is not null)
        {
            foreach (var name in AcademicSessionRecord.Fields.Where(name => !fields.Contains(name)))
                json.Remove(name);
        }

        return json;
    }

    private static IEnumerable<string> LinksOf(HttpContext http, AcademicSessionQuery query, int total)
    {
        var last = total == 0 ? 0 : (total - 1) / query.Limit * query.Limit;
        if (query.Offset + (long)query.Limit < total)
            yield return Link("next", query.Offset + query.Limit);
        if (query.Offset > 0)
            yield return Link("prev", Math.Max(0, query.Offset - query.Limit));
        yield return Link("first", 0);
        yield return Link("last", last);

        string Link(string relation, int offset)
        {
            var parameters = new QueryBuilder(http.Request.Query.Where(parameter => !IsOfPage(parameter.Key)))
            {
                { "limit", query.Limit.ToString(CultureInfo.InvariantCulture) },
                { "offset", offset.ToString(CultureInfo.InvariantCulture) },
            };
            return $"<{RootOf(http)}{http.Request.Path.ToUriComponent()}{parameters}>; rel=\"{relation}\"";
        }
    }

    private static bool IsOfPage(string parameter)
        => parameter.Equals("limit", StringComparison.OrdinalIgnoreCase) || parameter.Equals("offset", StringComparison.OrdinalIgnoreCase);

    private static Func<string, string, string> ToHref(HttpContext http) => (path, sourcedId) => HrefOf(http, path, sourcedId);

    private static string HrefOf(HttpContext http, string path, string sourcedId)
        => $"{RootOf(http)}{OneRosterRestApi.Path}/{path}/{Uri.EscapeDataString(sourcedId)}";

    private static string RootOf(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
}

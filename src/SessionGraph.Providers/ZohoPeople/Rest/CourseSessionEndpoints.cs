using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>Handles the requests for course sessions of one connection.</summary>
internal sealed class CourseSessionEndpoints(string connection, CourseSessionReader reader, CourseSessionService courseSessions)
{
    private const string Success = "success";
    private const string SessionData = "sessionData";

    public async Task<IResult> ListOfModuleAsync(
        HttpContext http, string courseId, string batchId, string moduleId, CancellationToken cancellationToken)
        => ToResult(await reader.ListOfModuleAsync(
            connection, courseId, batchId, moduleId, ReadStartIndex(http.Request.Query), cancellationToken));

    public async Task<IResult> ListOfBatchAsync(HttpContext http, string courseId, string batchId, CancellationToken cancellationToken)
        => ToResult(await reader.ListOfBatchAsync(connection, courseId, batchId, ReadStartIndex(http.Request.Query), cancellationToken));

    public async Task<IResult> CreateAsync(
        HttpContext http, string courseId, string batchId, string moduleId, CancellationToken cancellationToken)
    {
        var fields = ReadFields(http.Request);
        var created = await courseSessions.CreateAsync(fields.ToCreateInput(connection, courseId, batchId, moduleId), cancellationToken);
        return await AnswerWriteAsync(courseId, batchId, moduleId, created.ExternalId!);
    }

    public async Task<IResult> UpdateAsync(
        HttpContext http, string courseId, string batchId, string moduleId, string sessionId, CancellationToken cancellationToken)
    {
        var fields = ReadFields(http.Request);
        var key = new ExternalKeyInput { Connection = connection, ExternalId = sessionId };
        var input = fields.ToUpdateInput(key);
        // A session never changes its module, so it is still there when it is written.
        await reader.FindAsync(connection, courseId, batchId, moduleId, sessionId, cancellationToken);
        await courseSessions.UpdateAsync(input, cancellationToken);
        return await AnswerWriteAsync(courseId, batchId, moduleId, sessionId);
    }

    // The write is stored, so reading its result must not fail: nothing cancels it.
    private async Task<IResult> AnswerWriteAsync(string courseId, string batchId, string moduleId, string sessionId)
        => ToResult(await reader.FindAsync(connection, courseId, batchId, moduleId, sessionId, CancellationToken.None));

    // Zoho People's documentation has the fields in the query, its samples in the body.
    private static CourseSessionFields ReadFields(HttpRequest request)
    {
        try
        {
            var json = request.Query[SessionData] is [{ Length: > 0 } text] ? JsonBody.Parse(Encoding.UTF8.GetBytes(text))
                : request.HasJsonContentType() ? JsonBody.Of(request).Parse()
                : throw Invalid("The body has no JSON content type.");
            return json.ValueKind is JsonValueKind.Object
                ? json.Deserialize(ZohoPeopleJson.Default.CourseSessionFields)!
                : throw Invalid("It is another value.");
        }
        catch (JsonException exception)
        {
            throw Invalid(exception.Message);
        }
    }

    private static int ReadStartIndex(IQueryCollection parameters) => parameters["startIndex"] switch
    {
        { Count: 0 } => 0,
        [var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) => index,
        _ => throw new CourseSessionParameterException("startIndex", "must be a whole number from 0"),
    };

    private static CourseSessionParameterException Invalid(string reason)
        => new(SessionData, $"must be a JSON object, in the query or as the body: {reason.TrimEnd('.')}");

    private static IResult ToResult(CourseSessionRecord session) => Results.Json(
        new CourseSessionResponse(StatusCodes.Status200OK, session, Success), ZohoPeopleJson.Default.CourseSessionResponse);

    private static IResult ToResult(IReadOnlyList<CourseSessionRecord> sessions) => Results.Json(
        new CourseSessionListResponse(StatusCodes.Status200OK, sessions, Success), ZohoPeopleJson.Default.CourseSessionListResponse);
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Reads the body of a <c>PUT</c> or <c>POST</c>.</summary>
internal static class AcademicSessionBodyReader
{
    /// <exception cref="OneRosterRequestException">The body is not JSON, or not that of an academic session.</exception>
    /// <exception cref="BadHttpRequestException">The body is too large, or ends too early.</exception>
    public static async Task<AcademicSessionFields> ReadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (!http.Request.HasJsonContentType())
        {
            throw new OneRosterRequestException(
                StatusCodes.Status415UnsupportedMediaType, "unsupported", "The body must be JSON: send it with Content-Type: application/json.");
        }

        return Read((await JsonBody.ReadAsync(http, cancellationToken)).Span);
    }

    private static AcademicSessionFields Read(ReadOnlySpan<byte> json)
    {
        if (JsonBody.FindFault(json) is { } fault)
            throw new OneRosterRequestException(StatusCodes.Status400BadRequest, "invaliddata", $"The body is not valid JSON. {fault}");

        try
        {
            return JsonSerializer.Deserialize(json, OneRosterJson.Default.AcademicSessionBody)?.AcademicSession
                ?? throw Invalid("academicSession is missing: the body must be {\"academicSession\": {…}}.");
        }
        catch (JsonException exception)
        {
            throw Invalid($"{exception.Path?.TrimStart('$', '.')} has a value of the wrong type or form.");
        }
    }

    private static OneRosterRequestException Invalid(string message)
        => new(StatusCodes.Status422UnprocessableEntity, "invaliddata", message);
}

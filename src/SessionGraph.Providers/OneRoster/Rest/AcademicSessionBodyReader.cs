using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Reads the body of a <c>PUT</c> or <c>POST</c>.</summary>
internal static class AcademicSessionBodyReader
{
    /// <exception cref="OneRosterRequestException">The body is not JSON, or not that of an academic session.</exception>
    /// <inheritdoc cref="AcademicSessionFields.Check"/>
    public static AcademicSessionFields Read(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            throw new OneRosterRequestException(
                StatusCodes.Status415UnsupportedMediaType, "unsupported", "The body must be JSON: send it with Content-Type: application/json.");
        }

        try
        {
            var fields = Read(JsonBody.Of(request).Parse());
            fields.Check();
            return fields;
        }
        catch (JsonException exception)
        {
            throw new OneRosterRequestException(
                StatusCodes.Status400BadRequest, "invaliddata", $"The body is not valid JSON. {exception.Message}");
        }
    }

    private static AcademicSessionFields Read(JsonElement json)
    {
        try
        {
            return (json.ValueKind is JsonValueKind.Object ? json.Deserialize(OneRosterJson.Default.AcademicSessionBody)?.AcademicSession : null)
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

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The body of every error (<c>imsx_StatusInfo</c>), with its fields at the top level as in Timeback.</summary>
internal sealed record StatusInfo(
    [property: JsonPropertyName("imsx_codeMajor"), AllowedValues("failure", "unsupported")] string CodeMajor,
    [property: JsonPropertyName("imsx_severity"), AllowedValues("error")] string Severity,
    [property: JsonPropertyName("imsx_description"), Description("What is wrong and how to correct it.")] string Description,
    [property: JsonPropertyName("imsx_CodeMinor")] CodeMinor CodeMinor)
{
    /// <summary>Creates the response to a failed request.</summary>
    public static IResult ToResult(int status, string description, params IEnumerable<string> codes)
    {
        var codeMajor = status is StatusCodes.Status405MethodNotAllowed or StatusCodes.Status415UnsupportedMediaType ? "unsupported" : "failure";
        var codeMinor = new CodeMinor([.. codes.Distinct().Select(code => new CodeMinorField("TargetEndSystem", code))]);
        return Results.Json(
            new StatusInfo(codeMajor, "error", description, codeMinor), OneRosterJson.Default.StatusInfo, statusCode: status);
    }

    /// <summary>Creates the response to a write that broke the rules.</summary>
    public static IResult ToResult(IReadOnlyList<SessionException> errors)
    {
        var status = errors switch
        {
            [SessionNotFoundException] => StatusCodes.Status404NotFound,
            [ConflictException] => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        var codes = errors.Select(error => error is ConflictException ? "server_busy" : error.Code);
        return ToResult(status, string.Join(" ", errors.Select(error => error.Message)), codes);
    }
}

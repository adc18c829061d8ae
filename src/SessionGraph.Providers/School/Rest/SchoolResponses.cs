using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.School;

/// <summary>The responses of the school's REST API.</summary>
internal static class SchoolResponses
{
    /// <summary>The key of messages that concern no single field.</summary>
    public const string NonFieldErrors = "non_field_errors";

    private static readonly string[] s_mediaTypes = [MediaTypeNames.Application.Json];

    public static IResult NotFound => Detail(StatusCodes.Status404NotFound, "Not found.");

    public static IResult InvalidPage => Detail(StatusCodes.Status404NotFound, "Invalid page.");

    public static IResult Setup(SessionSetupBody setup, int status = StatusCodes.Status200OK)
        => Results.Json(setup, SchoolJsonContext.Wire.SessionSetupBody, statusCode: status);

    public static IResult Page(SessionSetupListBody page) => Results.Json(page, SchoolJsonContext.Wire.SessionSetupListBody);

    /// <summary>The description of a path and its fields.</summary>
    /// <param name="name">The name of the path in Django REST framework.</param>
    public static IResult Metadata(string name)
        => Results.Json(
            new SchoolMetadataBody(
                name,
                "How far the school is with setting up an exam session or an academic session.",
                s_mediaTypes,
                s_mediaTypes),
            SchoolJsonContext.Wire.SchoolMetadataBody);

    /// <summary>An error of the request as a whole.</summary>
    public static IResult Detail(int status, string message)
        => Results.Json(new SchoolDetailBody(message), SchoolJsonContext.Wire.SchoolDetailBody, statusCode: status);

    /// <summary>The errors of fields, by field name.</summary>
    public static IResult Errors(IReadOnlyDictionary<string, string[]> errors)
        => Results.Json(errors, SchoolJsonContext.Wire.IReadOnlyDictionaryStringStringArray, statusCode: StatusCodes.Status400BadRequest);

    /// <summary>Creates the response to a write that broke a rule.</summary>
    public static IResult Refused(IReadOnlyList<SessionException> refusals)
    {
        var errors = new Dictionary<string, string[]>();
        foreach (var refusal in refusals)
        {
            if (refusal is SessionSetupNotFoundException)
                return NotFound;
            if (refusal is ConflictException)
                return Detail(StatusCodes.Status409Conflict, refusal.Message);

            var field = refusal.Field is { } name ? JsonNamingPolicy.SnakeCaseLower.ConvertName(name) : NonFieldErrors;
            errors[field] = [.. errors.GetValueOrDefault(field, []), refusal.Message];
        }

        return Errors(errors);
    }
}

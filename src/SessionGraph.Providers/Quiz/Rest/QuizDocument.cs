using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.Quiz;

/// <summary>The JSON:API documents of the quiz API.</summary>
internal static class QuizDocument
{
    /// <summary>The type of the resources.</summary>
    public const string ResourceType = "quiz/sessions";

    /// <summary>The media type of the documents.</summary>
    public const string MediaType = "application/vnd.api+json";

    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Creates the document of a session.</summary>
    public static IResult Of(QuizSession session, QuizFields fields, int status = StatusCodes.Status200OK)
        => Write(new JsonObject { ["data"] = ToResource(session, fields) }, status);

    /// <summary>Creates the document of a page.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="fields">The attributes to include.</param>
    /// <param name="count">The number of sessions on all pages; null when the client did not ask for it.</param>
    /// <param name="hasMore">Whether more sessions come after the page.</param>
    public static IResult Of(IEnumerable<QuizSession> sessions, QuizFields fields, int? count, bool hasMore)
    {
        var meta = count is null ? new JsonObject() : new JsonObject { ["count"] = count, ["more"] = hasMore };
        var data = new JsonArray([.. sessions.Select(session => ToResource(session, fields))]);
        return Write(new JsonObject { ["data"] = data, ["meta"] = meta }, StatusCodes.Status200OK);
    }

    /// <summary>Creates the document of errors. The first error sets the HTTP status.</summary>
    public static IResult Of(IReadOnlyList<QuizError> errors)
        => Write(new JsonObject { ["errors"] = new JsonArray([.. errors.Select(ToNode)]) }, errors[0].Status);

    private static JsonObject ToResource(QuizSession session, QuizFields fields)
    {
        var attributes = new JsonObject();
        foreach (var attribute in QuizAttribute.All.Where(fields.Contains))
            attributes[attribute.Name] = attribute.Read(session);

        return new JsonObject { ["type"] = ResourceType, ["id"] = session.ExternalId, ["attributes"] = attributes };
    }

    private static JsonObject ToNode(QuizError error)
    {
        // As in Verse: a number for 422, a string for other statuses.
        JsonNode status = error.Status is StatusCodes.Status422UnprocessableEntity
            ? error.Status
            : error.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var node = new JsonObject { ["status"] = status, ["title"] = error.Title, ["detail"] = error.Detail };
        if (error.Pointer is not null)
            node["source"] = new JsonObject { ["pointer"] = error.Pointer };

        return node;
    }

    private static IResult Write(JsonObject document, int status)
        => Results.Text(document.ToJsonString(s_options), MediaType, null, status);
}

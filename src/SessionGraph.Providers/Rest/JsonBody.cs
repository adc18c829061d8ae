using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SessionGraph.Providers;

/// <summary>The body of a request to a REST API. Each API reads JSON in this one way.</summary>
internal sealed class JsonBody(ReadOnlyMemory<byte> bytes)
{
    /// <summary>Whether the request has no body.</summary>
    public bool IsEmpty => bytes.IsEmpty;

    /// <summary>The body of the request, which was received before.</summary>
    public static JsonBody Of(HttpRequest request) => request.HttpContext.Features.GetRequiredFeature<JsonBody>();

    /// <summary>The body as JSON.</summary>
    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public JsonElement Parse() => Parse(bytes.Span);

    /// <summary>
    /// Reads JSON: one value in UTF-8, at most 64 levels deep. A byte order mark before it is skipped. Of two properties with the same name, the last
    /// holds. Each text is one that can be stored.
    /// </summary>
    /// <exception cref="JsonException">It is not so; the message says why.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            throw new JsonException("It is not UTF-8.");

        if (json.StartsWith("\uFEFF"u8))
            json = json["\uFEFF"u8.Length..];

        RequireTexts(json);
        return JsonElement.Parse(json);
    }

    // The parser itself takes half of a surrogate pair, and fails when the text is read.
    private static void RequireTexts(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                    _ = reader.GetString();
            }
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("It has half of a surrogate pair, which is not a character.", exception);
        }
    }
}

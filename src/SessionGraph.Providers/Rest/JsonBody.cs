using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SessionGraph.Providers;

/// <summary>The body of a request to a REST API. All APIs parse JSON in this way.</summary>
internal sealed class JsonBody(ReadOnlyMemory<byte> bytes)
{
    /// <summary>Whether the request has no body.</summary>
    public bool IsEmpty => bytes.IsEmpty;

    /// <summary>The received body of the request.</summary>
    public static JsonBody Of(HttpRequest request) => request.HttpContext.Features.GetRequiredFeature<JsonBody>();

    /// <summary>Parses the body as JSON.</summary>
    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public JsonElement Parse() => Parse(bytes.Span);

    /// <summary>
    /// Parses JSON: one UTF-8 value, at most 64 levels deep. A byte order mark is skipped. If a property occurs twice, the last one counts.
    /// All strings must be valid Unicode.
    /// </summary>
    /// <exception cref="JsonException">The text is not such JSON. The message says why.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            throw new JsonException("It is not UTF-8.");

        if (json.StartsWith("\uFEFF"u8))
            json = json["\uFEFF"u8.Length..];

        RequireTexts(json);
        return JsonElement.Parse(json);
    }

    // JsonDocument accepts half of a surrogate pair and only fails when the string is read.
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

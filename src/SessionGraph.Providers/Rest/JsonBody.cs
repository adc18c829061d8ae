using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers;

/// <summary>Reads the JSON that a request to a REST API carries.</summary>
internal static class JsonBody
{
    /// <summary>The body's bytes.</summary>
    /// <exception cref="BadHttpRequestException">The body is larger than <see cref="RestRequestFilter.MaximumBodySize"/>, or ends too early.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, cancellationToken);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <summary>
    /// Checks that the bytes are JSON. Returns the fault as a sentence, or null. It reads every text, because a value that is stored as JSON is
    /// not read again.
    /// </summary>
    public static string? FindFault(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            return "It is not UTF-8.";

        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    _ = reader.GetString();
            }

            return null;
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
        catch (InvalidOperationException)
        {
            return "It has half of a surrogate pair, which is not a character.";
        }
    }
}

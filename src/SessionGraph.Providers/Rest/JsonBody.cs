using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SessionGraph.Providers;

/// <summary>Reads the JSON that a request to a REST API carries.</summary>
internal static class JsonBody
{
    private const long MaximumSize = 1024 * 1024;

    /// <summary>The body's bytes.</summary>
    /// <exception cref="BadHttpRequestException">The body has more than 1 MiB, or ends too early.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MaximumSize;

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

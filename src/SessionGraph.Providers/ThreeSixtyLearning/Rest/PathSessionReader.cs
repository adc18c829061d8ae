using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>
/// Reads the fields of a path session from a request's body. A value of the wrong type becomes one that the field's rule refuses, so that
/// the error is the field's own, and is reported in its place.
/// </summary>
internal sealed class PathSessionReader
{
    private readonly Dictionary<string, JsonElement> _body;

    private PathSessionReader(Dictionary<string, JsonElement> body) => _body = body;

    /// <summary>Reads the body of the request. Fields that no session has are ignored.</summary>
    /// <exception cref="BadHttpRequestException">The body is not a JSON object, or too large.</exception>
    public static async Task<PathSessionReader> CreateAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        if (buffer.Length == 0)
            return new([]);

        if (!request.HasJsonContentType())
            throw new BadHttpRequestException("The body is not JSON by its content type.", StatusCodes.Status415UnsupportedMediaType);

        try
        {
            buffer.Position = 0;
            return new(JsonSerializer.Deserialize(buffer, ThreeSixtyLearningJsonContext.Wire.DictionaryStringJsonElement) ?? []);
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    /// <summary>The input that creates a session of the path.</summary>
    /// <exception cref="BadHttpRequestException">A text has half of a character.</exception>
    public CreatePathSessionInput ReadCreate(string connection, string pathId) => Read(() => new CreatePathSessionInput
    {
        Connection = connection,
        PathId = pathId,
        SessionName = FindText("sessionName").Value,
        StartDate = FindText("startDate").Value,
        EndDate = FindText("endDate").Value,
        SessionOwnerGroup = FindText("sessionOwnerGroup").Value,
        InstructorsMails = FindTexts("instructorsMails"),
        SessionAdditionalInformation = FindText("sessionAdditionalInformation").Value,
    });

    /// <summary>The input that updates the session. 360Learning requires the name, the start and the group.</summary>
    /// <exception cref="BadHttpRequestException">A text has half of a character.</exception>
    public UpdatePathSessionInput ReadUpdate(ExternalKeyInput key) => Read(() => new UpdatePathSessionInput
    {
        Key = key,
        SessionName = new(FindText("sessionName").Value),
        StartDate = new(FindText("startDate").Value),
        EndDate = FindText("endDate"),
        SessionOwnerGroup = new(FindText("sessionOwnerGroup").Value),
        InstructorsMails = FindTexts("instructorsMails"),
        SessionAdditionalInformation = FindText("sessionAdditionalInformation"),
    });

    // No rule takes the empty text for a name, an instant or an id.
    private Optional<string?> FindText(string field)
    {
        if (!_body.TryGetValue(field, out var value))
            return default;

        return new(value.ValueKind is JsonValueKind.Null or JsonValueKind.String
            ? value.Deserialize(ThreeSixtyLearningJsonContext.Wire.String)
            : "");
    }

    // No rule takes null for the list or for a mail.
    private Optional<IReadOnlyList<string?>?> FindTexts(string field)
    {
        if (!_body.TryGetValue(field, out var value))
            return default;

        return new(value.ValueKind is JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.ValueKind is JsonValueKind.String
                ? item.Deserialize(ThreeSixtyLearningJsonContext.Wire.String)
                : null)]
            : null);
    }

    // What the parser takes and no text can have, as half of a surrogate pair, is found where a text is read.
    private static TInput Read<TInput>(Func<TInput> read)
    {
        try
        {
            return read();
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    private static BadHttpRequestException Malformed(JsonException exception)
        => new("The body is not a JSON object.", StatusCodes.Status400BadRequest, exception);
}

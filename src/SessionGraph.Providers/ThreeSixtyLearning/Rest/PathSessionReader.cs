using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>
/// Reads the fields of a path session from a request body. A value of the wrong type becomes one that the field's rule rejects, so that the
/// client gets the error of that field, in its order.
/// </summary>
internal sealed class PathSessionReader
{
    private readonly Dictionary<string, JsonElement> _body;

    private PathSessionReader(Dictionary<string, JsonElement> body) => _body = body;

    /// <summary>Parses the request body. Unknown fields are ignored.</summary>
    /// <exception cref="BadHttpRequestException">The body is not a JSON object.</exception>
    public static PathSessionReader Create(HttpRequest request)
    {
        var body = JsonBody.Of(request);
        if (body.IsEmpty)
            return new([]);

        if (!request.HasJsonContentType())
            throw new BadHttpRequestException("The body is not JSON by its content type.", StatusCodes.Status415UnsupportedMediaType);

        try
        {
            return new(body.Parse().Deserialize(ThreeSixtyLearningJsonContext.Wire.DictionaryStringJsonElement) ?? []);
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException("The body is not a JSON object.", StatusCodes.Status400BadRequest, exception);
        }
    }

    /// <summary>Creates the input for a new session of the path.</summary>
    public CreatePathSessionInput ReadCreate(string connection, string pathId) => new()
    {
        Connection = connection,
        PathId = pathId,
        SessionName = FindText("sessionName").Value,
        StartDate = FindText("startDate").Value,
        EndDate = FindText("endDate").Value,
        SessionOwnerGroup = FindText("sessionOwnerGroup").Value,
        InstructorsMails = FindTexts("instructorsMails"),
        SessionAdditionalInformation = FindText("sessionAdditionalInformation").Value,
    };

    /// <summary>Creates the input for an update. 360Learning requires the name, the start and the group.</summary>
    public UpdatePathSessionInput ReadUpdate(ExternalKeyInput key) => new()
    {
        Key = key,
        SessionName = new(FindText("sessionName").Value),
        StartDate = new(FindText("startDate").Value),
        EndDate = FindText("endDate"),
        SessionOwnerGroup = new(FindText("sessionOwnerGroup").Value),
        InstructorsMails = FindTexts("instructorsMails"),
        SessionAdditionalInformation = FindText("sessionAdditionalInformation"),
    };

    // No rule accepts an empty text for a name, an instant or an id.
    private Optional<string?> FindText(string field)
    {
        if (!_body.TryGetValue(field, out var value))
            return default;

        return new(value.ValueKind is JsonValueKind.Null or JsonValueKind.String
            ? value.GetString()
            : "");
    }

    // No rule accepts null for the list or an entry.
    private Optional<IReadOnlyList<string?>?> FindTexts(string field)
    {
        if (!_body.TryGetValue(field, out var value))
            return default;

        return new(value.ValueKind is JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.ValueKind is JsonValueKind.String
                ? item.GetString()
                : null)]
            : null);
    }
}

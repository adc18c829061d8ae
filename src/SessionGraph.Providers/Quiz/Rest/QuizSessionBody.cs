using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.Quiz;

/// <summary>The body of a write. Every attribute is optional. Unknown attributes are ignored.</summary>
internal sealed class QuizSessionBody
{
    private static readonly DateTimeType s_instants = new();

    private readonly JsonElement _attributes;
    private readonly List<QuizError> _errors = [];

    private QuizSessionBody(JsonElement attributes) => _attributes = attributes;

    /// <summary>Parses the body.</summary>
    /// <exception cref="QuizRequestException">The body is not a JSON:API document of a quiz session.</exception>
    public static QuizSessionBody Read(HttpRequest request)
    {
        // Verse ignores bodies of other types.
        if (!request.HasJsonContentType())
            throw Invalid("/data", "data is missing. Send a JSON body with the content type application/vnd.api+json.");

        try
        {
            return new QuizSessionBody(ReadAttributes(JsonBody.Of(request).Parse()));
        }
        catch (JsonException exception)
        {
            throw new QuizRequestException(QuizError.BadRequest($"The body is not valid JSON: {exception.Message}"));
        }
    }

    /// <summary>Reads a string.</summary>
    public Optional<string?> ReadText(string name) => Read(
        name, QuizAttribute.Text, value => value.ValueKind is JsonValueKind.String ? value.GetString() : null);

    /// <summary>Reads an integer.</summary>
    public Optional<int?> ReadInteger(string name) => Read<int?>(
        name, QuizAttribute.Integer, value => value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null);

    /// <summary>Reads a number.</summary>
    public Optional<double?> ReadNumber(string name) => Read<double?>(
        name, QuizAttribute.Number, value => value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var number) ? number : null);

    /// <summary>Reads an instant.</summary>
    public Optional<DateTime?> ReadInstant(string name) => Read(
        name, QuizAttribute.Instant, value => value.ValueKind is JsonValueKind.String ? ToInstant(value.GetString()!) : null);

    /// <summary>Reads a required integer.</summary>
    public int RequireInteger(string name)
    {
        if (ReadInteger(name).Value is { } number)
            return number;

        if (!_errors.Exists(error => error.Pointer == PointerTo(name)))
            AddError(name, $"must be {QuizAttribute.Integer}");

        return 0;
    }

    /// <summary>Adds the error of an attribute that breaks a rule.</summary>
    public void AddError(string name, string rule) => _errors.Add(QuizError.Invalid(PointerTo(name), $"{name} {rule}."));

    /// <summary>Throws if an attribute is not valid.</summary>
    /// <exception cref="QuizRequestException">An attribute is not valid.</exception>
    public void ThrowIfInvalid()
    {
        if (_errors.Count > 0)
            throw new QuizRequestException(_errors);
    }

    private static string PointerTo(string name) => $"/data/attributes/{name}";

    private static JsonElement ReadAttributes(JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object
            || !body.TryGetProperty("data", out var data)
            || data.ValueKind is not JsonValueKind.Object)
            throw Invalid("/data", "data must be an object with type and attributes.");

        if (!data.TryGetProperty("type", out var type)
            || type.ValueKind is not JsonValueKind.String
            || type.GetString() is not QuizDocument.ResourceType)
            throw Invalid("/data/type", $"type must be '{QuizDocument.ResourceType}'.");

        return data.TryGetProperty("attributes", out var attributes) && attributes.ValueKind is JsonValueKind.Object
            ? attributes
            : throw Invalid("/data/attributes", "attributes must be an object.");
    }

    private static QuizRequestException Invalid(string pointer, string detail) => new(QuizError.Invalid(pointer, detail));

    private static DateTime? ToInstant(string text)
        => s_instants.TryParseLiteral(new GraphQL.Language.StringValueNode(text), out var value) ? (DateTime?)value : null;

    // The reader returns null when the value has another format.
    private Optional<T> Read<T>(string name, string form, Func<JsonElement, T> read)
    {
        if (!_attributes.TryGetProperty(name, out var value))
            return default;

        if (value.ValueKind is JsonValueKind.Null)
            return new Optional<T>(default);

        if (read(value) is { } present)
            return new Optional<T>(present);

        AddError(name, $"must be {form}");
        return default;
    }
}

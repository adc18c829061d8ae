using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.School;

/// <summary>Reads the fields of a session setup from a request's body, with the rules and the messages of Django REST framework.</summary>
internal sealed class SessionSetupReader
{
    private readonly Dictionary<string, JsonElement> _body;
    private readonly Dictionary<string, string[]> _errors = [];

    private SessionSetupReader(Dictionary<string, JsonElement> body) => _body = body;

    private delegate T? FieldReader<T>(JsonElement value, out string? error);

    /// <summary>The messages by the names of the fields; empty where the body is valid.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => _errors;

    /// <summary>Reads the body of the request. Fields that no setup has are ignored.</summary>
    /// <exception cref="BadHttpRequestException">The body is not JSON, or too large.</exception>
    public static async Task<SessionSetupReader> CreateAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(request.HttpContext, cancellationToken);
        if (body.IsEmpty)
            return new([]);

        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException(
                $"Unsupported media type \"{request.ContentType}\" in request.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            var reader = new SessionSetupReader([]);
            if (document.RootElement.ValueKind is JsonValueKind.Object)
                return new(document.RootElement.Deserialize(SchoolJsonContext.Wire.DictionaryStringJsonElement)!);

            reader._errors[SchoolAnswers.NonFieldErrors] =
            [
                document.RootElement.ValueKind is JsonValueKind.Null
                    ? "No data provided"
                    : $"Invalid data. Expected a dictionary, but got {TypeOf(document.RootElement)}.",
            ];
            return reader;
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    /// <summary>Reads the fields. <see cref="Errors"/> has their faults.</summary>
    /// <param name="isPartial">Whether a required field may be left out, as in a PATCH.</param>
    /// <exception cref="BadHttpRequestException">A text has half of a character.</exception>
    public SessionSetupFields Read(bool isPartial)
    {
        if (_errors.Count > 0)
            return new();

        try
        {
            return new()
            {
                SessionType = Read<SessionSetupType>("session_type", ReadType, isRequired: !isPartial),
                AcademicSession = Read<Guid?>("academic_session", ReadUuid, isNullable: true),
                ExamSession = Read<Guid?>("exam_session", ReadUuid, isNullable: true),
                Status = Read<string>("status", ReadStatus),
                CurrentStep = Read<int?>("current_step", ReadStep, isNullable: true),
            };
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    private Optional<T> Read<T>(string field, FieldReader<T> read, bool isRequired = false, bool isNullable = false)
    {
        string? error;
        if (!_body.TryGetValue(field, out var value))
        {
            error = isRequired ? "This field is required." : null;
        }
        else if (value.ValueKind is JsonValueKind.Null)
        {
            if (isNullable)
                return new Optional<T>(default);

            error = "This field may not be null.";
        }
        else if (read(value, out error) is var given && error is null)
        {
            return new Optional<T>(given);
        }

        if (error is not null)
            _errors[field] = [error];
        return default;
    }

    private static SessionSetupType ReadType(JsonElement value, out string? error)
    {
        var type = SessionSetupWords.FindType(TextOf(value));
        error = type is null ? NoChoice(value) : null;
        return type.GetValueOrDefault();
    }

    private static string ReadStatus(JsonElement value, out string? error)
    {
        var word = TextOf(value);
        error = SessionSetupWords.IsStatus(word) ? null : NoChoice(value);
        return word;
    }

    private static Guid? ReadUuid(JsonElement value, out string? error)
    {
        error = SessionSetupWords.TryReadUuid(TextOf(value), out var uuid) ? null : "Must be a valid UUID.";
        return uuid;
    }

    // A text that has a whole number counts as one.
    private static int? ReadStep(JsonElement value, out string? error)
    {
        const NumberStyles form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent
            | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        var isNumber = double.TryParse(TextOf(value), form, CultureInfo.InvariantCulture, out var number);
        error = (isNumber, number) switch
        {
            (true, > int.MaxValue) => "Ensure this value is less than or equal to 2147483647.",
            (true, < int.MinValue) => "Ensure this value is greater than or equal to -2147483648.",
            (true, _) when number == Math.Floor(number) => null,
            _ => "A valid integer is required.",
        };
        return error is null ? (int)number : null;
    }

    private static string NoChoice(JsonElement value) => $"\"{TextOf(value)}\" is not a valid choice.";

    // What the parser takes and no text can have, as half of a surrogate pair, is an error of JSON here.
    private static string TextOf(JsonElement value) => value.ValueKind is JsonValueKind.String
        ? value.Deserialize(SchoolJsonContext.Wire.String)!
        : value.GetRawText();

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "list",
        JsonValueKind.String => "str",
        JsonValueKind.True or JsonValueKind.False => "bool",
        _ => value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? "int" : "float",
    };

    private static BadHttpRequestException Malformed(JsonException exception)
        => new($"JSON parse error - {exception.Message}", StatusCodes.Status400BadRequest, exception);
}

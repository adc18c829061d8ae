using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.School;

/// <summary>Reads the fields of a session setup from a request body, with the rules and messages of Django REST framework.</summary>
internal sealed class SessionSetupReader
{
    private readonly Dictionary<string, JsonElement> _body;
    private readonly Dictionary<string, string[]> _errors = [];

    private SessionSetupReader(Dictionary<string, JsonElement> body) => _body = body;

    private delegate T? FieldReader<T>(JsonElement value, out string? error);

    /// <summary>The error messages by field; empty when the body is valid.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => _errors;

    /// <summary>Parses the request body. Unknown fields are ignored.</summary>
    /// <exception cref="BadHttpRequestException">The body is not JSON.</exception>
    public static SessionSetupReader Create(HttpRequest request)
    {
        var body = JsonBody.Of(request);
        if (body.IsEmpty)
            return new([]);

        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException(
                $"Unsupported media type \"{request.ContentType}\" in request.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return Create(body.Parse());
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException($"JSON parse error - {exception.Message}", StatusCodes.Status400BadRequest, exception);
        }
    }

    /// <summary>Reads the fields. <see cref="Errors"/> has their errors.</summary>
    /// <param name="isPartial">Whether required fields may be omitted, as in a PATCH.</param>
    public SessionSetupFields Read(bool isPartial) => _errors.Count > 0 ? new() : new()
    {
        SessionType = Read<SessionSetupType>("session_type", ReadType, isRequired: !isPartial),
        AcademicSession = Read<Guid?>("academic_session", ReadUuid, isNullable: true),
        ExamSession = Read<Guid?>("exam_session", ReadUuid, isNullable: true),
        Status = Read<string>("status", ReadStatus),
        CurrentStep = Read<int?>("current_step", ReadStep, isNullable: true),
    };

    private static SessionSetupReader Create(JsonElement body)
    {
        if (body.ValueKind is JsonValueKind.Object)
            return new(body.Deserialize(SchoolJsonContext.Wire.DictionaryStringJsonElement)!);

        var reader = new SessionSetupReader([]);
        reader._errors[SchoolResponses.NonFieldErrors] =
            [body.ValueKind is JsonValueKind.Null ? "No data provided" : $"Invalid data. Expected a dictionary, but got {TypeOf(body)}."];
        return reader;
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
        var type = SessionSetupFormat.FindType(TextOf(value));
        error = type is null ? NoChoice(value) : null;
        return type.GetValueOrDefault();
    }

    private static string ReadStatus(JsonElement value, out string? error)
    {
        var word = TextOf(value);
        error = SessionSetupFormat.IsStatus(word) ? null : NoChoice(value);
        return word;
    }

    private static Guid? ReadUuid(JsonElement value, out string? error)
    {
        error = SessionSetupFormat.TryReadUuid(TextOf(value), out var uuid) ? null : "Must be a valid UUID.";
        return uuid;
    }

    // A string with an integer is accepted.
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

    private static string TextOf(JsonElement value)
        => value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "list",
        JsonValueKind.String => "str",
        JsonValueKind.True or JsonValueKind.False => "bool",
        _ => value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? "int" : "float",
    };
}

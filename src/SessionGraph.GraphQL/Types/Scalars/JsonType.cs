using System.Buffers;
using System.Collections;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>Any JSON value. In a document, it is the literal with the same structure.</summary>
/// <param name="name">The name, unique in the schema.</param>
/// <param name="description">The description in Markdown; null if there is none.</param>
public sealed class JsonType(string name = "JSON", string? description = null) : ScalarType<JsonElement>(name, description)
{
    // The parser's own limit for documents is lower.
    private const int MaxDepth = 1000;

    private static readonly JsonSerializerOptions s_serialization = new(JsonSerializerOptions.Default) { MaxDepth = MaxDepth };

    // The text is never embedded in HTML, so only the characters that JSON requires are escaped, and the size of a value is that of its
    // text.
    private static readonly JsonWriterOptions s_writing = new() { MaxDepth = MaxDepth, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_writing))
            Write(literal, json);

        runtimeValue = JsonElement.Parse(buffer.WrittenSpan, new JsonDocumentOptions { MaxDepth = MaxDepth });
        return true;
    }

    /// <inheritdoc />
    public override void Write(JsonElement runtimeValue, ResultWriter writer)
    {
        if (runtimeValue.ValueKind is JsonValueKind.Undefined)
            throw new FormatException("An undefined JSON value cannot be written.");

        writer.WriteRaw(JsonMarshal.GetRawUtf8Value(runtimeValue));
    }

    /// <inheritdoc />
    public override bool TryConvert(object runtimeValue, out JsonElement value)
    {
        (var isJson, value) = runtimeValue switch
        {
            JsonElement element => (true, element),
            IDictionary or IDictionary<string, object?> or IReadOnlyDictionary<string, object?> or JsonNode =>
                (true, JsonSerializer.SerializeToElement(runtimeValue, runtimeValue.GetType(), s_serialization)),
            _ => (false, default),
        };
        return isJson;
    }

    /// <inheritdoc />
    public override IValueNode? ToLiteral(object runtimeValue) => runtimeValue is JsonElement element ? ToLiteral(element) : null;

    private static IValueNode ToLiteral(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new ObjectValueNode(
            [.. element.EnumerateObject().Select(property => new ObjectFieldNode(new NameNode(property.Name), ToLiteral(property.Value)))]),
        JsonValueKind.Array => new ListValueNode([.. element.EnumerateArray().Select(ToLiteral)]),
        JsonValueKind.String => new StringValueNode(element.GetString()!),
        JsonValueKind.Number => element.GetRawText() is var digits && digits.AsSpan().ContainsAny('.', 'e', 'E')
            ? new FloatValueNode(digits)
            : new IntValueNode(digits),
        JsonValueKind.True => BooleanValueNode.True,
        JsonValueKind.False => BooleanValueNode.False,
        _ => NullValueNode.Default,
    };

    private static void Write(IValueNode literal, Utf8JsonWriter json)
    {
        switch (literal)
        {
            case ObjectValueNode map:
                json.WriteStartObject();
                foreach (var field in map.Fields)
                {
                    json.WritePropertyName(field.Name.Value);
                    Write(field.Value, json);
                }

                json.WriteEndObject();
                break;
            case ListValueNode list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(item, json);

                json.WriteEndArray();
                break;
            case StringValueNode text:
                json.WriteStringValue(text.Value);
                break;
            case EnumValueNode name:
                json.WriteStringValue(name.Value);
                break;
            case IntValueNode integer:
                json.WriteRawValue(integer.Value, skipInputValidation: true);
                break;
            case FloatValueNode number:
                json.WriteRawValue(number.Value, skipInputValidation: true);
                break;
            case BooleanValueNode boolean:
                json.WriteBooleanValue(boolean.Value);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}

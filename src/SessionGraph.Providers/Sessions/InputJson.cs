using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace SessionGraph.Providers;

/// <summary>The rules for JSON values in inputs.</summary>
public static class InputJson
{
    /// <summary>
    /// The maximum nesting of arrays and objects: the default limit of JSON parsers, including the response around the value.
    /// </summary>
    public const int MaximumDepth = 32;

    /// <summary>Finds the first rule that the value breaks; null when it is valid.</summary>
    /// <param name="field">The field of the input.</param>
    /// <param name="value">The value.</param>
    /// <param name="limit">The maximum size in bytes as JSON without white space.</param>
    public static InputViolation? Find(string field, JsonElement value, int limit)
    {
        var size = JsonMarshal.GetRawUtf8Value(value).Length;
        if (size > limit)
        {
            return new InputViolation(
                field, string.Create(CultureInfo.InvariantCulture, $"has {size} bytes as JSON, but at most {limit} are allowed"), limit);
        }

        return DepthOf(value) is var depth and > MaximumDepth
            ? new InputViolation(
                field,
                string.Create(
                    CultureInfo.InvariantCulture, $"has {depth} arrays and objects inside each other, but at most {MaximumDepth} are allowed"),
                MaximumDepth)
            : FindText(field, value);
    }

    // Not recursive, because the depth must be checked before any recursion into the value.
    private static int DepthOf(JsonElement value)
    {
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value), new JsonReaderOptions { MaxDepth = int.MaxValue });
        var deepest = 0;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                deepest = Math.Max(deepest, reader.CurrentDepth + 1);
        }

        return deepest;
    }

    // The path is only built when a violation is found: a path for each value would cost more than the values.
    private static InputViolation? FindText(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return InputText.FindCharacter(name, value.GetString()!);
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    if (FindText("", item) is { } fault)
                        return fault with { Field = string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]{fault.Field}") };

                    index++;
                }

                return null;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    if (InputText.FindCharacter(name, property.Name) is { } key)
                        return key with { Rule = "has a key that " + key.Rule };

                    if (FindText("", property.Value) is { } fault)
                        return fault with { Field = $"{name}.{property.Name}{fault.Field}" };
                }

                return null;
            default:
                return null;
        }
    }
}

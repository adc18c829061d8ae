namespace SessionGraph.GraphQL.Execution;

/// <summary>Writes errors with their members in the order of the specification and of HotChocolate.</summary>
internal static class ErrorWriter
{
    // A message may quote what a client sent, and there may be many messages.
    private const int MaxMessageLength = 8 * 1024;
    private const int MaxSize = 1024 * 1024;

    /// <summary>Writes the <c>errors</c> of a response: as many as fit, and at least one.</summary>
    public static void WriteErrors(ResultWriter writer, IReadOnlyList<IError> errors)
    {
        writer.WritePropertyName("errors");
        writer.WriteStartArray();
        var start = writer.Position;
        foreach (var error in errors)
        {
            var position = writer.Position;
            WriteError(writer, error);
            if (writer.Position - start <= MaxSize || position == start)
                continue;

            writer.Rewind(position);
            break;
        }

        writer.WriteEndArray();
    }

    public static void WritePath(ResultWriter writer, string member, IReadOnlyList<object> segments)
    {
        writer.WritePropertyName(member);
        WriteValue(writer, segments);
    }

    private static void WriteError(ResultWriter writer, IError error)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("message");
        writer.WriteString(Truncate(error.Message));
        WriteLocations(writer, error);
        if (error.Path is { IsRoot: false } path)
        {
            WritePath(writer, "path", path.ToList());
        }

        if (error.Extensions is { Count: > 0 } extensions)
        {
            writer.WritePropertyName("extensions");
            WriteValue(writer, extensions);
        }

        writer.WriteEndObject();
    }

    private static string Truncate(string message)
        => message.Length <= MaxMessageLength ? message : string.Concat(message.AsSpan(0, MaxMessageLength), "…");

    private static void WriteLocations(ResultWriter writer, IError error)
    {
        if (error.Locations is not { Count: > 0 } locations)
            return;

        writer.WritePropertyName("locations");
        writer.WriteStartArray();
        foreach (var location in locations)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("line");
            writer.WriteNumber(location.Line);
            writer.WritePropertyName("column");
            writer.WriteNumber(location.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(ResultWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteString(text);
                break;
            case bool boolean:
                writer.WriteBoolean(boolean);
                break;
            case int or long or short or byte:
                writer.WriteNumber(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case float or double:
                writer.WriteNumber(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteMap(writer, map);
                break;
            case System.Collections.IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                    WriteValue(writer, item);

                writer.WriteEndArray();
                break;
            default:
                writer.WriteString(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteMap(ResultWriter writer, IReadOnlyDictionary<string, object?> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }
}

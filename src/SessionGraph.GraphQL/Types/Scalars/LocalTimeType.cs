using System.Globalization;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>A time of day in the form <c>HH:mm:ss</c>.</summary>
public sealed class LocalTimeType() : ScalarType<TimeOnly>(
    "LocalTime",
    "A time of day without a date or time zone, on the 24-hour clock as `HH:mm:ss`: `13:05:00`.")
{
    private const string Notation = "HH:mm:ss";

    /// <inheritdoc />
    public override string? ValueDescription => "a time of day as HH:mm:ss, as in 13:05:00";

    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
    {
        runtimeValue = literal is StringValueNode node
            && TimeOnly.TryParseExact(node.Value, Notation, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
                ? value
                : null;
        return runtimeValue is not null;
    }

    /// <inheritdoc />
    public override void Write(TimeOnly runtimeValue, ResultWriter writer)
    {
        Span<byte> quoted = stackalloc byte[Notation.Length + 2];
        quoted.Fill((byte)'"');
        runtimeValue.TryFormat(quoted[1..^1], out _, Notation, CultureInfo.InvariantCulture);
        writer.WriteRaw(quoted);
    }

    /// <inheritdoc />
    public override IValueNode? ToLiteral(object runtimeValue)
        => runtimeValue is TimeOnly value ? new StringValueNode(value.ToString(Notation, CultureInfo.InvariantCulture)) : null;
}

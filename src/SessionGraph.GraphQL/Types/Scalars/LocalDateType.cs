using System.Globalization;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>A calendar date in the form <c>yyyy-MM-dd</c>.</summary>
public sealed class LocalDateType() : ScalarType<DateOnly>(
    "LocalDate",
    "A day of the calendar without a time zone, as `YYYY-MM-DD`: `2022-05-16`.")
{
    private const string Notation = "yyyy-MM-dd";

    /// <inheritdoc />
    public override string? ValueDescription => "a day of the calendar as YYYY-MM-DD, as in 2022-05-16";

    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
    {
        runtimeValue = literal is StringValueNode node
            && DateOnly.TryParseExact(node.Value, Notation, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
                ? value
                : null;
        return runtimeValue is not null;
    }

    /// <inheritdoc />
    public override void Write(DateOnly runtimeValue, ResultWriter writer)
    {
        Span<byte> quoted = stackalloc byte[Notation.Length + 2];
        quoted.Fill((byte)'"');
        runtimeValue.TryFormat(quoted[1..^1], out _, "O", CultureInfo.InvariantCulture);
        writer.WriteRaw(quoted);
    }

    /// <inheritdoc />
    public override IValueNode? ToLiteral(object runtimeValue)
        => runtimeValue is DateOnly value ? new StringValueNode(value.ToString("O", CultureInfo.InvariantCulture)) : null;
}

using System.Globalization;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>A signed 64-bit integer, written as a JSON number.</summary>
public sealed class LongType() : ScalarType<long>(
    "Long",
    "A signed integer of 64 bits, from -(2^63) to 2^63 - 1, written as a JSON number.")
{
    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
    {
        runtimeValue = literal is IntValueNode node
            && long.TryParse(node.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
        return runtimeValue is not null;
    }

    /// <inheritdoc />
    public override void Write(long runtimeValue, ResultWriter writer) => writer.WriteNumber(runtimeValue);

    /// <inheritdoc />
    public override bool TryConvert(object runtimeValue, out long value)
    {
        (var isNumber, value) = runtimeValue switch
        {
            long integer => (true, integer),
            int integer => (true, integer),
            uint integer => (true, integer),
            short integer => (true, integer),
            byte integer => (true, integer),
            _ => (false, 0L),
        };
        return isNumber;
    }

    /// <inheritdoc />
    public override IValueNode? ToLiteral(object runtimeValue)
        => TryConvert(runtimeValue, out var value) ? new IntValueNode(value.ToString(CultureInfo.InvariantCulture)) : null;
}

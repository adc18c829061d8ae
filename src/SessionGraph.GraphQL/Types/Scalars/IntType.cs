using System.Globalization;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>A signed 32-bit integer. See https://spec.graphql.org/September2025/#sec-Int.</summary>
public sealed class IntType() : ScalarType<int>(
    "Int",
    "The `Int` scalar type represents non-fractional signed whole numeric values. "
        + "Int can represent values between -(2^31) and 2^31 - 1.")
{
    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
    {
        runtimeValue = literal is IntValueNode node
            && int.TryParse(node.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
        return runtimeValue is not null;
    }

    /// <inheritdoc />
    public override void Write(int runtimeValue, ResultWriter writer) => writer.WriteNumber(runtimeValue);

    /// <inheritdoc />
    public override bool TryConvert(object runtimeValue, out int value)
    {
        long? number = runtimeValue switch
        {
            int integer => integer,
            short integer => integer,
            ushort integer => integer,
            byte integer => integer,
            sbyte integer => integer,
            uint integer => integer,
            long integer => integer,
            _ => null,
        };
        value = number is >= int.MinValue and <= int.MaxValue ? (int)number : 0;
        return number == value;
    }

    /// <inheritdoc />
    public override IValueNode? ToLiteral(object runtimeValue)
        => TryConvert(runtimeValue, out var value) ? new IntValueNode(value.ToString(CultureInfo.InvariantCulture)) : null;
}

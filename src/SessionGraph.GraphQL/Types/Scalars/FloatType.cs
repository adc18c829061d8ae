using System.Globalization;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>A finite number with double precision. See https://spec.graphql.org/September2025/#sec-Float.</summary>
public sealed class FloatType() : ScalarType<double>(
    "Float",
    "The `Float` scalar type represents signed double-precision fractional values as specified by "
        + "[IEEE 754](http://en.wikipedia.org/wiki/IEEE_floating_point).")
{
    /// <inheritdoc />
    public override bool TryParseLiteral(IValueNode literal, out object? runtimeValue)
    {
        var digits = literal switch
        {
            IntValueNode integer => integer.Value,
            FloatValueNode number => number.Value,
            _ => null,
        };
        runtimeValue = double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value) ? value : null;
        return runtimeValue is not null;
    }

    /// <inheritdoc />
    public override void Write(double runtimeValue, ResultWriter writer) => writer.WriteNumber(runtimeValue);

    /// <inheritdoc />
    public override bool TryConvert(object runtimeValue, out double value)
    {
        value = runtimeValue switch
        {
            double number => number,
            float number => number,
            decimal number => (double)number,
            int number => number,
            long number => number,
            short number => number,
            byte number => number,
            _ => double.NaN,
        };
        return double.IsFinite(value);
    }

    /// <inheritdoc />
    public override IValueNode? ToLiteral(object runtimeValue)
    {
        if (!TryConvert(runtimeValue, out var value))
            return null;

        var digits = value.ToString("R", CultureInfo.InvariantCulture);
        return digits.AsSpan().ContainsAny('.', 'E') ? new FloatValueNode(digits) : new IntValueNode(digits);
    }
}

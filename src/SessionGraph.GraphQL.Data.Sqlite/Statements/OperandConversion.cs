using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>The conversions of operands in queries and parameters.</summary>
internal static class OperandConversion
{
    /// <summary>Whether a conversion keeps every value: to a nullable type, to the number of an enum, or to a wider number.</summary>
    public static bool IsLossless(Type from, Type to)
    {
        var (source, target) = (Underlying(from), Underlying(to));
        return target.IsAssignableFrom(source)
            || (source.IsEnum && IsLossless(Enum.GetUnderlyingType(source), target))
            || (target.IsEnum is false && (Type.GetTypeCode(source), Type.GetTypeCode(target)) is
                (TypeCode.Byte, > TypeCode.Byte and <= TypeCode.Decimal)
                or (TypeCode.SByte, TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 or >= TypeCode.Single and <= TypeCode.Decimal)
                or (TypeCode.Int16, TypeCode.Int32 or TypeCode.Int64 or >= TypeCode.Single and <= TypeCode.Decimal)
                or (TypeCode.Int32, TypeCode.Int64 or TypeCode.Double or TypeCode.Decimal)
                or (TypeCode.Int64, TypeCode.Decimal)
                or (TypeCode.Single, TypeCode.Double));
    }

    /// <summary>Converts the values of an operand to the type that the mapping stores; null when no conversion is needed.</summary>
    /// <param name="from">The operand's type.</param>
    /// <param name="to">The type of the parameter.</param>
    /// <param name="mapping">The type mapping of the parameter.</param>
    public static Func<object, object>? To(Type from, Type to, RelationalTypeMapping mapping)
    {
        var stored = Underlying(mapping.ClrType);
        if (from == stored || (!IsNumber(from) && !from.IsEnum))
            return null;

        var parameter = Underlying(to);
        return IsNumber(parameter)
            ? stored.IsEnum
                ? value => Enum.ToObject(stored, Number(value, parameter))
                : value => Number(value, parameter)
            : stored.IsEnum || !IsNumber(stored) ? null : value => Number(value, stored);
    }

    private static object Number(object value, Type type) => Convert.ChangeType(value, type, CultureInfo.InvariantCulture);

    private static bool IsNumber(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}

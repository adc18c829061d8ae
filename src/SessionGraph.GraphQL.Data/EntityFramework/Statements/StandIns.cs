using System.Globalization;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>
/// Values that stand in for a client's while SQL is made: no two of a query are equal, also as a database holds them, so that each
/// parameter of the SQL tells which operand it is of.
/// </summary>
internal static class StandIns
{
    private const int First = 7001;

    private static readonly DateTime s_firstInstant = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The stand-in with this number; null where the type has not enough values.</summary>
    public static object? Create(Type type, int number)
    {
        var value = First + number;
        if (type.IsEnum)
            return Type.GetTypeCode(type) is TypeCode.Int32 or TypeCode.Int64 ? Enum.ToObject(type, value) : null;

        return Type.GetTypeCode(type) switch
        {
            TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 => Convert.ChangeType(value, type, CultureInfo.InvariantCulture),
            TypeCode.Single or TypeCode.Double or TypeCode.Decimal
                => Convert.ChangeType(value + 0.5, type, CultureInfo.InvariantCulture),
            TypeCode.String => $"stand-in {value}",
            TypeCode.DateTime => s_firstInstant.AddDays(number),
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(s_firstInstant.AddDays(number + First)),
            _ when type == typeof(TimeOnly) => TimeOnly.MinValue.AddMinutes(number % 1440),
            _ when type == typeof(Guid) => new Guid(value, 0, 0, new byte[8]),
            _ => null,
        };
    }
}

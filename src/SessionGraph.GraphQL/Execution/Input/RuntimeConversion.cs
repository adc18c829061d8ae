using System.Globalization;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>Converts the runtime value of a leaf type to the type of the receiver.</summary>
internal static class RuntimeConversion
{
    /// <summary>
    /// Creates the conversion; null if none is needed. The conversion throws an <see cref="OverflowException"/> or a
    /// <see cref="FormatException"/> for a value that it cannot represent.
    /// </summary>
    public static Func<object, object>? Create(INamedType leafType, Type receiver)
    {
        var from = leafType.RuntimeType;
        var to = Nullable.GetUnderlyingType(receiver) ?? receiver;
        if (to.IsAssignableFrom(from) || from == typeof(object) || leafType is EnumType)
            return null;

        if (IsNumber(from) && IsNumber(to))
            return value => Convert.ChangeType(value, to, CultureInfo.InvariantCulture);

        return (from, to) switch
        {
            _ when from == typeof(DateTime) && to == typeof(DateTimeOffset) => value => new DateTimeOffset((DateTime)value),
            _ when from == typeof(DateTimeOffset) && to == typeof(DateTime) => value => ((DateTimeOffset)value).UtcDateTime,
            _ when from == typeof(string) && to == typeof(Guid) => value => ToGuid((string)value),
            _ when from == typeof(string) && to == typeof(Uri) => value => new Uri((string)value, UriKind.RelativeOrAbsolute),
            _ when from == typeof(string) && IsNumber(to) => value => ToNumber((string)value, to),
            _ when to == typeof(string) => value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            _ => throw new InvalidOperationException($"A value of {leafType.Name} ({from.Name}) cannot be converted to {receiver}."),
        };
    }

    private static object ToGuid(string text)
        => UuidType.TryParse(text, out var value) ? value : throw new FormatException($"`{text}` is not a UUID with hyphens.");

    // Only the canonical form is a number: .NET also accepts white space, a plus sign and leading zeros.
    private static object ToNumber(string text, Type type)
    {
        var number = Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
        return Convert.ToString(number, CultureInfo.InvariantCulture) == text
            ? number
            : throw new FormatException($"`{text}` is not a number in canonical form.");
    }

    private static bool IsNumber(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;
}

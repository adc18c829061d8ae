using System.Collections;
using System.Globalization;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Converts the values of coerced scalars to the type of the filtered member.</summary>
/// <typeparam name="TMember">The member's type.</typeparam>
internal static class FilterValue<TMember>
{
    private static readonly Type s_type = Nullable.GetUnderlyingType(typeof(TMember)) ?? typeof(TMember);

    /// <summary>Whether the member's type includes null.</summary>
    public static bool TakesNull { get; } = default(TMember) is null;

    /// <summary>Converts a value that is not null; false when the member's type has no such value.</summary>
    public static bool TryConvert(object value, out TMember converted)
    {
        converted = default!;
        switch (value)
        {
            case TMember member:
                converted = member;
                return true;
            case DateTimeOffset instant when s_type == typeof(DateTime):
                converted = (TMember)(object)instant.UtcDateTime;
                return true;
            case DateTime instant when s_type == typeof(DateTimeOffset):
                converted = (TMember)(object)new DateTimeOffset(instant.ToUniversalTime(), TimeSpan.Zero);
                return true;
            case string text when s_type == typeof(Guid):
                var isGuid = UuidType.TryParse(text, out var guid);
                converted = isGuid ? (TMember)(object)guid : default!;
                return isGuid;
            case IConvertible when s_type.IsPrimitive || s_type == typeof(decimal) || s_type == typeof(string):
                return TryChangeType(value, out converted);
            default:
                return false;
        }
    }

    /// <summary>The list as an array of the member's type, without values that the type does not have and no row can contain.</summary>
    public static TMember[] ToArray(object list)
    {
        var values = new List<TMember>();
        foreach (var item in (IEnumerable)list)
        {
            if (item is null && TakesNull)
                values.Add(default!);
            else if (item is not null && TryConvert(item, out var value))
                values.Add(value);
        }

        return [.. values];
    }

    private static bool TryChangeType(object value, out TMember converted)
    {
        try
        {
            converted = (TMember)Convert.ChangeType(value, s_type, CultureInfo.InvariantCulture);
            return true;
        }
        catch (Exception exception) when (exception is OverflowException or FormatException or InvalidCastException)
        {
            converted = default!;
            return false;
        }
    }
}

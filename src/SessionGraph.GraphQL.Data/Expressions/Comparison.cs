using System.Linq.Expressions;
using System.Reflection;

namespace SessionGraph.GraphQL.Data.Expressions;

/// <summary>Compares two expressions of one type, in a form that LINQ to Objects and databases support.</summary>
internal static class Comparison
{
    private static readonly MethodInfo s_compareStrings =
        typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    private static readonly Expression s_zero = Expression.Constant(0);

    /// <summary>Whether .NET and databases sort values of the type in the same order.</summary>
    public static bool IsOrdered(Type type)
    {
        var underlying = Nullable.GetUnderlyingType(type) ?? type;
        return underlying.IsEnum || (underlying.IsPrimitive && underlying != typeof(nint) && underlying != typeof(nuint))
            || underlying == typeof(string) || underlying == typeof(decimal) || underlying == typeof(Guid)
            || underlying == typeof(DateTime) || underlying == typeof(DateTimeOffset)
            || underlying == typeof(DateOnly) || underlying == typeof(TimeOnly) || underlying == typeof(TimeSpan);
    }

    /// <summary>Whether <paramref name="left"/> is greater. False for null.</summary>
    public static Expression GreaterThan(Expression left, Expression right)
        => IsBoolean(left) ? Expression.AndAlso(Is(left, true), Is(right, false)) : Compare(left, right, Expression.GreaterThan);

    /// <summary>Whether <paramref name="left"/> is greater or equal. False for null.</summary>
    public static Expression GreaterThanOrEqual(Expression left, Expression right)
        => IsBoolean(left)
            ? Expression.OrElse(Is(left, true), Both(left, right, false))
            : Compare(left, right, Expression.GreaterThanOrEqual);

    /// <summary>Whether <paramref name="left"/> is less. False for null.</summary>
    public static Expression LessThan(Expression left, Expression right)
        => IsBoolean(left) ? Expression.AndAlso(Is(left, false), Is(right, true)) : Compare(left, right, Expression.LessThan);

    /// <summary>Whether <paramref name="left"/> is less or equal. False for null.</summary>
    public static Expression LessThanOrEqual(Expression left, Expression right)
        => IsBoolean(left)
            ? Expression.OrElse(Is(left, false), Both(left, right, true))
            : Compare(left, right, Expression.LessThanOrEqual);

    /// <summary>Whether the value is null.</summary>
    public static Expression IsNull(Expression value) => Expression.Equal(value, Expression.Constant(null, value.Type));

    /// <summary>Whether the value is not null.</summary>
    public static Expression IsNotNull(Expression value) => Expression.NotEqual(value, Expression.Constant(null, value.Type));

    private static Expression Compare(Expression left, Expression right, Func<Expression, Expression, Expression> compare)
    {
        var type = Nullable.GetUnderlyingType(left.Type) ?? left.Type;
        if (type == typeof(string))
            return compare(Expression.Call(s_compareStrings, left, right), s_zero);

        return type.IsEnum ? compare(ToNumber(left, type), ToNumber(right, type)) : compare(left, right);
    }

    // Expression trees cannot compare Booleans. False is less than true.
    private static bool IsBoolean(Expression value) => value.Type == typeof(bool) || value.Type == typeof(bool?);

    private static BinaryExpression Is(Expression value, bool expected)
        => Expression.Equal(value, Expression.Constant(expected, value.Type));

    private static BinaryExpression Both(Expression left, Expression right, bool expected)
        => Expression.AndAlso(Is(left, expected), Is(right, expected));

    // Expression trees cannot compare enums, but their numbers.
    private static Expression ToNumber(Expression value, Type enumType)
    {
        var number = Enum.GetUnderlyingType(enumType);
        return Expression.Convert(value, value.Type == enumType ? number : typeof(Nullable<>).MakeGenericType(number));
    }
}

using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Conditions on a text that is not null. No character of the operand has a special meaning.</summary>
internal static class TextCondition
{
    private static readonly MethodInfo s_contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly MethodInfo s_endsWith = typeof(string).GetMethod(nameof(string.EndsWith), [typeof(string)])!;
    private static readonly MethodInfo s_indexOf = typeof(string).GetMethod(nameof(string.IndexOf), [typeof(string)])!;
    private static readonly MethodInfo s_concat = typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!;
    private static readonly MethodInfo s_substring = typeof(string).GetMethod(nameof(string.Substring), [typeof(int)])!;
    private static readonly PropertyInfo s_length = typeof(string).GetProperty(nameof(string.Length))!;
    private static readonly Expression s_zero = Expression.Constant(0);

    /// <summary>Whether the text equals the operand.</summary>
    public static Expression Equal(Expression text, string operand) => Expression.Equal(text, Operand<string>.Of(operand));

    /// <summary>Whether the text contains the operand.</summary>
    public static Expression Contains(Expression text, string operand) => Expression.Call(text, s_contains, Operand<string>.Of(operand));

    /// <summary>Whether the text starts with the operand.</summary>
    public static Expression StartsWith(Expression text, string operand)
        => Expression.Equal(Expression.Call(text, s_indexOf, Operand<string>.Of(operand)), s_zero);

    /// <summary>Whether the text ends with the operand.</summary>
    public static Expression EndsWith(Expression text, string operand)
    {
        var endsWith = Expression.Call(text, s_endsWith, Operand<string>.Of(operand));
        if (operand.Length is 0)
            return endsWith;

        // EndsWith alone becomes LIKE, which ignores the case of ASCII letters in SQLite, so the end is compared as well. .NET measures
        // lengths in UTF-16 units and SQL in code points: when the operand has a surrogate, the query computes its length.
        var length = Expression.Property(text, s_length);
        var operandLength = operand.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            ? Expression.Subtract(Expression.Property(Expression.Call(s_concat, text, Operand<string>.Of(operand)), s_length), length)
            : Operand<int>.Of(operand.Length);
        var end = Expression.Call(text, s_substring, Expression.Subtract(length, operandLength));
        return Expression.AndAlso(endsWith, Expression.Equal(end, Operand<string>.Of(operand)));
    }
}

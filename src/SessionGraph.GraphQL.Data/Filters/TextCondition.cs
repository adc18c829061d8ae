using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Conditions on a text, never null. No character of the operand is special.</summary>
internal static class TextCondition
{
    private static readonly MethodInfo s_contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly MethodInfo s_endsWith = typeof(string).GetMethod(nameof(string.EndsWith), [typeof(string)])!;
    private static readonly MethodInfo s_indexOf = typeof(string).GetMethod(nameof(string.IndexOf), [typeof(string)])!;
    private static readonly MethodInfo s_concat = typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!;
    private static readonly MethodInfo s_substring = typeof(string).GetMethod(nameof(string.Substring), [typeof(int)])!;
    private static readonly PropertyInfo s_length = typeof(string).GetProperty(nameof(string.Length))!;
    private static readonly Expression s_zero = Expression.Constant(0);

    /// <summary>Whether the text is, contains, starts with or ends with the operand, case and all.</summary>
    public static Expression Build(Expression text, string operation, string operand) => operation switch
    {
        FilterOperationNames.Equal => Expression.Equal(text, Operand<string>.Of(operand)),
        FilterOperationNames.StartsWith => Expression.Equal(Expression.Call(text, s_indexOf, Operand<string>.Of(operand)), s_zero),
        FilterOperationNames.EndsWith => EndsWith(text, operand),
        _ => Expression.Call(text, s_contains, Operand<string>.Of(operand)),
    };

    // SQLite's LIKE, which EndsWith alone becomes, takes upper and lower case for the same, so the end is compared too. Lengths count
    // UTF-16 units here and code points there: that of an operand where they differ is left to who runs the query.
    private static Expression EndsWith(Expression text, string operand)
    {
        var endsWith = Expression.Call(text, s_endsWith, Operand<string>.Of(operand));
        if (operand.Length is 0)
            return endsWith;

        var length = Expression.Property(text, s_length);
        var operandLength = operand.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            ? Expression.Subtract(Expression.Property(Expression.Call(s_concat, text, Operand<string>.Of(operand)), s_length), length)
            : Operand<int>.Of(operand.Length);
        var end = Expression.Call(text, s_substring, Expression.Subtract(length, operandLength));
        return Expression.AndAlso(endsWith, Expression.Equal(end, Operand<string>.Of(operand)));
    }
}

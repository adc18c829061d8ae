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
    private static readonly MethodInfo s_substring = typeof(string).GetMethod(nameof(string.Substring), [typeof(int)])!;
    private static readonly MethodInfo s_toLower = typeof(string).GetMethod(nameof(string.ToLower), [])!;
    private static readonly PropertyInfo s_length = typeof(string).GetProperty(nameof(string.Length))!;
    private static readonly Expression s_zero = Expression.Constant(0);

    /// <summary>Whether the text contains, starts with or ends with the operand, case and all.</summary>
    public static Expression Build(Expression text, string operation, string operand) => operation switch
    {
        FilterOperationNames.StartsWith => Expression.Equal(Expression.Call(text, s_indexOf, Operand<string>.Of(operand)), s_zero),
        FilterOperationNames.EndsWith => EndsWith(text, operand),
        _ => Expression.Call(text, s_contains, Operand<string>.Of(operand)),
    };

    /// <summary>
    /// Whether the text contains the operand, whatever the case. SQLite folds the case of ASCII letters only: there, another
    /// letter is found as it was given and in lower case.
    /// </summary>
    public static Expression Match(Expression text, string operand)
    {
        var lowered = Expression.Call(text, s_toLower);
        var ascii = string.Create(operand.Length, operand, static (span, source) =>
        {
            for (var index = 0; index < span.Length; index++)
                span[index] = char.IsAsciiLetterUpper(source[index]) ? (char)(source[index] | 0x20) : source[index];
        });
        var condition = Expression.Call(lowered, s_contains, Operand<string>.Of(ascii));
#pragma warning disable CA1308 // Lower case is what the database compares with.
        var lower = operand.ToLowerInvariant();
#pragma warning restore CA1308
        return lower == ascii ? condition : Expression.OrElse(condition, Expression.Call(lowered, s_contains, Operand<string>.Of(lower)));
    }

    // SQLite's LIKE, which EndsWith alone becomes, takes upper and lower case for the same. Lengths count UTF-16 units here and
    // code points there, so an operand outside the Basic Multilingual Plane has to do with LIKE.
    private static Expression EndsWith(Expression text, string operand)
    {
        var endsWith = Expression.Call(text, s_endsWith, Operand<string>.Of(operand));
        if (operand.Length is 0 || operand.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return endsWith;

        var start = Expression.Subtract(Expression.Property(text, s_length), Operand<int>.Of(operand.Length));
        return Expression.AndAlso(endsWith, Expression.Equal(Expression.Call(text, s_substring, start), Operand<string>.Of(operand)));
    }
}

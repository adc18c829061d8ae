using System.Linq.Expressions;
using System.Reflection;

namespace SessionGraph.GraphQL.Data.Expressions;

/// <summary>A client's value in an expression, whatever its type.</summary>
internal abstract class Operand
{
    /// <summary>The value, boxed.</summary>
    public abstract object? BoxedValue { get; }
}

/// <summary>
/// A client's value in an expression. It stands in a field of an object, as a captured variable does, so that EF Core makes it
/// a parameter: every value of one query shape runs the same compiled query.
/// </summary>
internal sealed class Operand<T>(T value) : Operand
{
    private static readonly FieldInfo s_value = typeof(Operand<T>).GetField(nameof(Value))!;

    /// <summary>The value.</summary>
    public readonly T Value = value;

    public override object? BoxedValue => Value;

    /// <summary>The value as an expression of type <typeparamref name="T"/>.</summary>
    public static Expression Of(T value) => Expression.Field(Expression.Constant(new Operand<T>(value)), s_value);
}

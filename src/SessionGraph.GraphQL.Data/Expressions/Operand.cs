using System.Linq.Expressions;
using System.Reflection;

namespace SessionGraph.GraphQL.Data.Expressions;

/// <summary>A value from a request in an expression, of any type.</summary>
internal abstract class Operand
{
    /// <summary>The value, boxed.</summary>
    public abstract object? BoxedValue { get; }
}

/// <summary>
/// A value from a request in an expression. It is a field of an object, like a captured variable, so EF Core makes it a parameter: the same
/// compiled query runs with all values.
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

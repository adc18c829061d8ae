using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>
/// Turns literals into the runtime values of one input type; compiled once, thread-safe. What is no value of the type is a
/// <see cref="GraphQLException"/>. See https://spec.graphql.org/September2025/#sec-Input-Values.
/// </summary>
internal abstract class InputCoercer
{
    /// <summary>Whether null is not among the type's values.</summary>
    public required bool IsNonNull { get; init; }

    public object? Coerce(IValueNode literal, InputCoercionContext context)
    {
        if (literal is VariableNode)
            return CoerceVariable(context.Variables.Resolve(literal) ?? NullValueNode.Default, context);

        if (literal is not NullValueNode)
            return CoerceValue(literal, context);

        return IsNonNull ? throw context.Error(InputErrors.NullNotAllowed()) : null;
    }

    /// <summary>The runtime value of a literal that is neither null nor a variable.</summary>
    protected abstract object CoerceValue(IValueNode literal, InputCoercionContext context);

    private object? CoerceVariable(IValueNode value, InputCoercionContext context)
    {
        var outer = context.IsInsideVariable;
        context.IsInsideVariable = true;
        var coerced = Coerce(value, context);
        context.IsInsideVariable = outer;
        return coerced;
    }
}

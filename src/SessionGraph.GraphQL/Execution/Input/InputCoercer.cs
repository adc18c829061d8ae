using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>
/// Coerces literals to the runtime values of one input type; compiled once, thread-safe. Throws a <see cref="GraphQLException"/> for an
/// invalid value. See https://spec.graphql.org/September2025/#sec-Input-Values.
/// </summary>
internal abstract class InputCoercer
{
    public required bool IsNonNull { get; init; }

    public object? Coerce(IValueNode literal, InputCoercionContext context)
    {
        if (literal is VariableNode)
            return CoerceVariable(context.Variables.Resolve(literal) ?? NullValueNode.Default, context);

        if (literal is not NullValueNode)
            return CoerceValue(literal, context);

        return IsNonNull ? throw context.Error(InputErrors.NullNotAllowed()) : null;
    }

    /// <summary>Coerces a literal that is neither null nor a variable.</summary>
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

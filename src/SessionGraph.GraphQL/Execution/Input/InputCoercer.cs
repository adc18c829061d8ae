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

    public object? Coerce(IValueNode literal, InputState state)
    {
        if (literal is VariableNode)
            return CoerceVariable(state.Variables.Resolve(literal) ?? NullValueNode.Default, state);

        if (literal is not NullValueNode)
            return CoerceValue(literal, state);

        return IsNonNull ? throw state.Error(InputErrors.NullNotAllowed()) : null;
    }

    /// <summary>The runtime value of a literal that is neither null nor a variable.</summary>
    protected abstract object CoerceValue(IValueNode literal, InputState state);

    private object? CoerceVariable(IValueNode value, InputState state)
    {
        var outer = state.IsInsideVariable;
        state.IsInsideVariable = true;
        var coerced = Coerce(value, state);
        state.IsInsideVariable = outer;
        return coerced;
    }
}

using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>A variable of an operation. See https://spec.graphql.org/September2025/#CoerceVariableValues().</summary>
/// <param name="Definition">Its definition.</param>
/// <param name="Coercer">Knows whether a literal is a value of its type.</param>
internal sealed record VariablePlan(VariableDefinitionNode Definition, InputCoercer Coercer)
{
    public string Name { get; } = Definition.Variable.Name.Value;

    /// <summary>The variables of a request; null, with the errors, where some value is none of its variable's type.</summary>
    public static VariableValues? Coerce(
        IReadOnlyList<VariablePlan> variables, IReadOnlyDictionary<string, IValueNode>? given, out List<IError>? errors)
    {
        errors = null;
        if (variables.Count is 0)
            return VariableValues.None;

        var values = new Dictionary<string, IValueNode>(variables.Count, StringComparer.Ordinal);
        foreach (var variable in variables)
        {
            try
            {
                if (variable.Coerce(given) is { } value)
                    values.Add(variable.Name, value);
            }
            catch (GraphQLException exception)
            {
                (errors ??= []).AddRange(exception.Errors);
            }
        }

        return errors is null ? new VariableValues(values) : null;
    }

    private IValueNode? Coerce(IReadOnlyDictionary<string, IValueNode>? given)
    {
        if (given is null || !given.TryGetValue(Name, out var value))
        {
            if (Definition.DefaultValue is null && Coercer.IsNonNull)
                throw new GraphQLException(InputErrors.VariableIsRequired(Definition));

            return Definition.DefaultValue;
        }

        if (value is NullValueNode && Coercer.IsNonNull)
            throw new GraphQLException(InputErrors.VariableIsRequired(Definition));

        try
        {
            Coercer.Coerce(value, InputState.ForVariable(Name));
            return value;
        }
        catch (GraphQLException exception)
        {
            throw new GraphQLException([.. exception.Errors.Select(error => InputErrors.InVariable(error, Definition))]);
        }
    }
}

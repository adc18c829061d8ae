using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>A variable of an operation. See https://spec.graphql.org/September2025/#CoerceVariableValues().</summary>
/// <param name="Definition">The variable's definition.</param>
/// <param name="Coercer">Validates the values of the variable.</param>
internal sealed record VariablePlan(VariableDefinitionNode Definition, InputCoercer Coercer)
{
    public string Name { get; } = Definition.Variable.Name.Value;

    /// <summary>Coerces the variables of a request; null, with errors, if a value is invalid.</summary>
    /// <param name="variables">The operation's variables.</param>
    /// <param name="given">The values of the request; null for none.</param>
    /// <param name="allowUnknown">Whether required variables may be missing.</param>
    /// <param name="errors">The errors; null if there are none.</param>
    public static VariableValues? Coerce(
        IReadOnlyList<VariablePlan> variables,
        IReadOnlyDictionary<string, IValueNode>? given,
        bool allowUnknown,
        out List<IError>? errors)
    {
        errors = null;
        if (variables.Count is 0)
            return VariableValues.None;

        Dictionary<string, IValueNode>? defaults = null;
        HashSet<string>? unknown = null;
        foreach (var variable in variables)
        {
            if (allowUnknown && variable.IsMissing(given))
            {
                (unknown ??= new HashSet<string>(StringComparer.Ordinal)).Add(variable.Name);
                continue;
            }

            try
            {
                if (!variable.TryCheck(given) && variable.Definition.DefaultValue is { } value)
                    (defaults ??= new Dictionary<string, IValueNode>(StringComparer.Ordinal)).Add(variable.Name, value);
            }
            catch (GraphQLException exception)
            {
                (errors ??= []).AddRange(exception.Errors);
            }
        }

        return errors is null ? new VariableValues(given, defaults, unknown) : null;
    }

    private bool IsMissing(IReadOnlyDictionary<string, IValueNode>? given)
        => Definition.DefaultValue is null && Coercer.IsNonNull && given?.ContainsKey(Name) is not true;

    // Returns false if there is no value.
    private bool TryCheck(IReadOnlyDictionary<string, IValueNode>? given)
    {
        if (given is null || !given.TryGetValue(Name, out var value))
        {
            if (IsMissing(given))
                throw new GraphQLException(InputErrors.VariableIsRequired(Definition));

            return false;
        }

        if (value is NullValueNode && Coercer.IsNonNull)
            throw new GraphQLException(InputErrors.VariableIsRequired(Definition));

        try
        {
            Coercer.Coerce(value, InputCoercionContext.ForVariable(Name));
            return true;
        }
        catch (GraphQLException exception)
        {
            throw new GraphQLException([.. exception.Errors.Select(error => InputErrors.InVariable(error, Definition))]);
        }
    }
}

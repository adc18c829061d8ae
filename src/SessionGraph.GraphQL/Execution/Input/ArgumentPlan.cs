using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>
/// The arguments of a selection. Arguments without variables are coerced when the operation is planned. See
/// https://spec.graphql.org/September2025/#CoerceArgumentValues().
/// </summary>
internal sealed class ArgumentPlan
{
    private readonly object?[] _constants = [];
    private readonly List<PlannedArgument> _variableArguments = [];

    private ArgumentPlan()
    {
    }

    public ArgumentPlan(InputCoercion inputs, OutputField field, FieldNode node)
    {
        _constants = new object?[field.Arguments.Count];
        for (var index = 0; index < _constants.Length; index++)
        {
            var argument = field.Arguments[index];
            var literal = node.Arguments.FirstOrDefault(given => given.Name.Value == argument.Name)?.Value;
            var planned = new PlannedArgument(index, argument, literal, inputs.For(argument));
            if (!IsConstant(literal) || !TryCoerce(planned))
                _variableArguments.Add(planned);
        }
    }

    public static ArgumentPlan None { get; } = new();

    /// <summary>
    /// Coerces the values, in the order of the field's arguments; <see cref="InputField.Absent"/> stands for a missing value. The array
    /// must not be changed. Throws a <see cref="GraphQLException"/> if a value cannot be coerced.
    /// </summary>
    public object?[] Coerce(VariableValues variables)
    {
        if (_variableArguments.Count is 0)
            return _constants;

        var values = (object?[])_constants.Clone();
        foreach (var argument in _variableArguments)
            values[argument.Index] = argument.Coerce(variables);

        return values;
    }

    // A value can pass validation and still fail to coerce. That is an error of each request, not of the plan.
    private bool TryCoerce(PlannedArgument argument)
    {
        try
        {
            _constants[argument.Index] = argument.Coerce(VariableValues.None);
            return true;
        }
        catch (GraphQLException)
        {
            return false;
        }
    }

    private static bool IsConstant(IValueNode? literal) => literal switch
    {
        VariableNode => false,
        ListValueNode list => list.Items.All(IsConstant),
        ObjectValueNode inputObject => inputObject.Fields.All(field => IsConstant(field.Value)),
        _ => true,
    };

    /// <summary>An argument in the order of the node.</summary>
    private sealed record PlannedArgument(int Index, InputField Argument, IValueNode? Literal, InputCoercer Coercer)
    {
        public object? Coerce(VariableValues variables)
        {
            var literal = Literal;
            if (literal is null || variables.Resolve(literal) is null)
            {
                if (Argument.IsRequired)
                    throw new GraphQLException(InputErrors.RequiredArgumentIsMissing(Argument).Build());

                literal = Argument.DefaultValue;
            }

            return literal is null ? InputField.Absent : Coercer.Coerce(literal, InputCoercionContext.ForArgument(Argument, variables));
        }
    }
}

using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>
/// The arguments of a selection: what has no variable is coerced when the operation is planned.
/// See https://spec.graphql.org/September2025/#CoerceArgumentValues().
/// </summary>
internal sealed class ArgumentPlan
{
    private readonly object?[] _constants = [];
    private readonly List<(int Index, InputField Argument, IValueNode? Literal)> _late = [];
    private readonly InputCoercion? _inputs;

    private ArgumentPlan()
    {
    }

    public ArgumentPlan(InputCoercion inputs, OutputField field, FieldNode node)
    {
        _inputs = inputs;
        _constants = new object?[field.Arguments.Count];
        for (var index = 0; index < _constants.Length; index++)
        {
            var argument = field.Arguments[index];
            var literal = node.Arguments.FirstOrDefault(given => given.Name.Value == argument.Name)?.Value;
            if (IsConstant(literal))
                TryCoerce(index, argument, literal);
            else
                _late.Add((index, argument, literal));
        }
    }

    /// <summary>No arguments.</summary>
    public static ArgumentPlan None { get; } = new();

    /// <summary>
    /// The values, in the order of the field's arguments, <see cref="InputField.Absent"/> where there is none; not to be changed.
    /// A <see cref="GraphQLException"/> where one cannot be coerced.
    /// </summary>
    public object?[] Coerce(VariableValues variables)
    {
        if (_late.Count is 0)
            return _constants;

        var values = (object?[])_constants.Clone();
        foreach (var (index, argument, literal) in _late)
            values[index] = Coerce(argument, literal, variables);

        return values;
    }

    // What validation let pass and is no value all the same is an error of each request, not of the plan.
    private void TryCoerce(int index, InputField argument, IValueNode? literal)
    {
        try
        {
            _constants[index] = Coerce(argument, literal, VariableValues.None);
        }
        catch (GraphQLException)
        {
            _late.Add((index, argument, literal));
        }
    }

    private object? Coerce(InputField argument, IValueNode? literal, VariableValues variables)
    {
        var value = literal is null ? null : variables.Resolve(literal);
        if (value is null)
        {
            if (argument.IsRequired)
                throw new GraphQLException(InputErrors.RequiredArgumentIsMissing(argument).Build());

            literal = argument.DefaultValue;
        }

        return literal is null ? InputField.Absent : _inputs!.For(argument).Coerce(literal, InputState.ForArgument(argument, variables));
    }

    private static bool IsConstant(IValueNode? literal) => literal switch
    {
        VariableNode => false,
        ListValueNode list => list.Items.All(IsConstant),
        ObjectValueNode inputObject => inputObject.Fields.All(field => IsConstant(field.Value)),
        _ => true,
    };
}

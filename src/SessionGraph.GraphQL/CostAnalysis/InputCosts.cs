using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>
/// Computes the cost of argument values. Each given argument and input field counts, in every item of a list. See
/// https://ibm.github.io/graphql-specs/cost-spec.html#sec-Field-Cost.
/// </summary>
internal sealed class InputCosts(CostWeights weights)
{
    public static bool HasVariable(IValueNode? literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariable),
        ObjectValueNode inputObject => inputObject.Fields.Any(field => HasVariable(field.Value)),
        _ => false,
    };

    /// <summary>Whether the cost of the literal is the same for each request.</summary>
    public bool IsConstant(InputField field, IValueNode literal)
        => !HasVariable(literal) && !weights.IsScaled(field)
            && (field.Type.NamedType() is not InputObjectType type || IsConstantInside(type, literal));

    /// <summary>The cost of the value; zero if it is a variable without a value.</summary>
    public double Of(InputField field, IValueNode literal, VariableValues variables)
    {
        if (variables.Resolve(literal) is not { } value)
            return variables.IsUnknown(literal) ? weights.Of(field) : 0;

        var weight = weights.Of(field);
        return field.Type.NamedType() is InputObjectType type ? weight + Inside(type, value, variables) : weight;
    }

    private bool IsConstantInside(InputObjectType type, IValueNode literal) => literal switch
    {
        ListValueNode list => list.Items.All(item => IsConstantInside(type, item)),
        ObjectValueNode inputObject => inputObject.Fields.All(
            given => !type.Fields.TryGetField(given.Name.Value, out var field) || IsConstant(field, given.Value)),
        _ => true,
    };

    // Loops by index here and elsewhere, because the enumerator of an interface is an allocation per request.
    private double Inside(InputObjectType type, IValueNode value, VariableValues variables)
    {
        var sum = 0d;
        if (value is ListValueNode list)
        {
            for (var index = 0; index < list.Items.Count; index++)
                if (variables.Resolve(list.Items[index]) is { } resolved)
                    sum += Inside(type, resolved, variables);
        }
        else if (value is ObjectValueNode inputObject)
        {
            for (var index = 0; index < inputObject.Fields.Count; index++)
                if (type.Fields.TryGetField(inputObject.Fields[index].Name.Value, out var field))
                    sum += Of(field, inputObject.Fields[index].Value, variables);
        }

        return sum;
    }
}

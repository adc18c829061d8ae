using System.Diagnostics.CodeAnalysis;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>
/// A request's variables, defaults included, each known to be a value of its type. They stay literals: what a variable becomes
/// depends on the argument that it is used for.
/// </summary>
internal sealed class VariableValues(IReadOnlyDictionary<string, IValueNode> values)
{
    public static VariableValues None { get; } = new(new Dictionary<string, IValueNode>());

    /// <summary>The variable's value; false where none was given and there is no default.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out IValueNode? value) => values.TryGetValue(name, out value);

    /// <summary>The literal itself, or what its variable stands for; null where the variable has no value.</summary>
    public IValueNode? Resolve(IValueNode literal)
        => literal is VariableNode variable ? values.GetValueOrDefault(variable.Name.Value) : literal;

    /// <summary>
    /// The literal with the variables in it replaced by their values: of a variable without a value, an object has no field, and a list
    /// has null.
    /// </summary>
    public IValueNode Substitute(IValueNode literal) => literal switch
    {
        VariableNode => Resolve(literal) ?? new NullValueNode(literal.Location),
        ListValueNode list => new ListValueNode(list.Location, [.. list.Items.Select(Substitute)]),
        ObjectValueNode map => new ObjectValueNode(map.Location, [.. map.Fields
            .Where(field => Resolve(field.Value) is not null)
            .Select(field => new ObjectFieldNode(field.Location, field.Name, Substitute(field.Value)))]),
        _ => literal,
    };
}

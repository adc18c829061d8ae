using System.Diagnostics.CodeAnalysis;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>
/// A request's variables, each known to be a value of its type. They stay literals: what a variable becomes depends on the argument
/// that it is used for.
/// </summary>
/// <param name="given">What the request gives; null for nothing. What is no variable of the operation is never asked for.</param>
/// <param name="defaults">The values of those that it does not give; null for none.</param>
/// <param name="unknown">The names of required variables that it does not give, where only a price is asked for; null for none.</param>
internal sealed class VariableValues(
    IReadOnlyDictionary<string, IValueNode>? given,
    IReadOnlyDictionary<string, IValueNode>? defaults,
    IReadOnlySet<string>? unknown = null)
{
    public static VariableValues None { get; } = new(null, null);

    /// <summary>Whether there are required variables of which the request gives no value.</summary>
    public bool HasUnknown => unknown is not null;

    /// <summary>Whether the literal is a required variable of which the request gives no value.</summary>
    public bool IsUnknown(IValueNode? literal)
        => unknown is not null && literal is VariableNode variable && unknown.Contains(variable.Name.Value);

    /// <summary>The variable's value; false where none was given and there is no default.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out IValueNode? value)
    {
        value = null;
        return given?.TryGetValue(name, out value) is true || defaults?.TryGetValue(name, out value) is true;
    }

    /// <summary>The literal itself, or what its variable stands for; null where the variable has no value.</summary>
    public IValueNode? Resolve(IValueNode literal)
        => literal is not VariableNode variable ? literal : TryGetValue(variable.Name.Value, out var value) ? value : null;

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

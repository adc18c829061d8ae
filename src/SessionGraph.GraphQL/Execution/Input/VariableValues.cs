using System.Diagnostics.CodeAnalysis;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>
/// The validated variables of a request. They stay literals, because the runtime value depends on the argument that uses the variable.
/// </summary>
/// <param name="given">The values of the request; null for none. Values of undefined variables are never read.</param>
/// <param name="defaults">The default values of variables that the request does not give; null for none.</param>
/// <param name="unknown">
/// The names of required variables that the request does not give, if only the cost is computed; null for none.
/// </param>
internal sealed class VariableValues(
    IReadOnlyDictionary<string, IValueNode>? given,
    IReadOnlyDictionary<string, IValueNode>? defaults,
    IReadOnlySet<string>? unknown = null)
{
    public static VariableValues None { get; } = new(null, null);

    /// <summary>Whether required variables are missing.</summary>
    public bool HasUnknown => unknown is not null;

    /// <summary>Whether the literal is a required variable that is missing.</summary>
    public bool IsUnknown(IValueNode? literal)
        => unknown is not null && literal is VariableNode variable && unknown.Contains(variable.Name.Value);

    /// <summary>Finds the variable's value. Returns false if it has neither a value nor a default.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out IValueNode? value)
    {
        value = null;
        return given?.TryGetValue(name, out value) is true || defaults?.TryGetValue(name, out value) is true;
    }

    /// <summary>The literal, or the value of its variable; null if the variable has no value.</summary>
    public IValueNode? Resolve(IValueNode literal)
        => literal is not VariableNode variable ? literal : TryGetValue(variable.Name.Value, out var value) ? value : null;

    /// <summary>
    /// Replaces the variables inside the literal with their values. A variable without a value removes its object field, and is null in a
    /// list.
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

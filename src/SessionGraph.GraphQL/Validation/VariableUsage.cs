using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation;

/// <summary>A use of a variable in place of a value.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Scope">The scope of the variable.</param>
public sealed record VariableUsage(VariableNode Node, ValidationScope Scope)
{
    /// <summary>The variable's name, without the <c>$</c>.</summary>
    public string Name => Node.Name.Value;
}

using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation;

/// <summary>A variable where a value is expected.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Scope">Its place.</param>
public sealed record VariableUsage(VariableNode Node, ValidationScope Scope)
{
    /// <summary>The variable's name, without the <c>$</c>.</summary>
    public string Name => Node.Name.Value;
}

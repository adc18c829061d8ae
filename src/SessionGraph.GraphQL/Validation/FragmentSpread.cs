using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation;

/// <summary>An occurrence of a fragment spread.</summary>
/// <param name="Node">The spread.</param>
/// <param name="Scope">The scope of the spread.</param>
/// <param name="Fragment">The fragment; null if there is none with this name.</param>
public sealed record FragmentSpread(FragmentSpreadNode Node, ValidationScope Scope, FragmentDefinitionNode? Fragment)
{
    /// <summary>The fragment's name.</summary>
    public string Name => Node.Name.Value;
}

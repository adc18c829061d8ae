using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation;

/// <summary>A place where a fragment is spread.</summary>
/// <param name="Node">The spread.</param>
/// <param name="Scope">Its place.</param>
/// <param name="Fragment">The fragment; null where there is none of this name.</param>
public sealed record FragmentSpread(FragmentSpreadNode Node, ValidationScope Scope, FragmentDefinitionNode? Fragment)
{
    /// <summary>The fragment's name.</summary>
    public string Name => Node.Name.Value;
}

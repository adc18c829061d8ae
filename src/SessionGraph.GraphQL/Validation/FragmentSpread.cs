using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation;

/// <summary>A place where a fragment is spread.</summary>
/// <param name="Node">The spread.</param>
/// <param name="Scope">Its place.</param>
public sealed record FragmentSpread(FragmentSpreadNode Node, ValidationScope Scope)
{
    /// <summary>The fragment's name.</summary>
    public string Name => Node.Name.Value;
}

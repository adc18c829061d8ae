namespace SessionGraph.GraphQL.Language;

/// <summary>Lists the nodes below a node.</summary>
internal static class SyntaxNodes
{
    public static IEnumerable<ISyntaxNode> Maybe(ISyntaxNode? node) => node is null ? [] : [node];
}

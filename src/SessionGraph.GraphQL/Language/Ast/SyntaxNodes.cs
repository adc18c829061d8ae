namespace SessionGraph.GraphQL.Language;

/// <summary>Enumerates child nodes.</summary>
internal static class SyntaxNodes
{
    public static IEnumerable<ISyntaxNode> Maybe(ISyntaxNode? node) => node is null ? [] : [node];
}

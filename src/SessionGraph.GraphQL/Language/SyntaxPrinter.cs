namespace SessionGraph.GraphQL.Language;

/// <summary>Prints nodes as a document.</summary>
public static class SyntaxPrinter
{
    /// <summary>The node as it stands in a document.</summary>
    public static string Print(ISyntaxNode node, bool indented = true) => node.Kind + (indented ? "\n" : "");
}

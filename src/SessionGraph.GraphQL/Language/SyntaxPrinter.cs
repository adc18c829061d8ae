using System.Globalization;
using System.Text;

namespace SessionGraph.GraphQL.Language;

/// <summary>Prints nodes to a document that parses to equal nodes, in the layout of the reference implementation.</summary>
public sealed partial class SyntaxPrinter
{
    private const int MaxLineLength = 80;
    private readonly bool _indented;

    private SyntaxPrinter(bool indented) => _indented = indented;

    /// <summary>Prints a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="indented">Whether to use several lines; otherwise everything is on one line.</param>
    public static string Print(ISyntaxNode node, bool indented = true) => new SyntaxPrinter(indented).Print(node);

    private string Print(ISyntaxNode? node) => node switch
    {
        null => "",
        NameNode name => name.Value,
        DocumentNode document => Join(document.Definitions, _indented ? "\n\n" : " "),
        ITypeSystemDefinitionNode definition => PrintDefinition(definition),
        ITypeSystemExtensionNode extension => PrintExtension(extension),
        IDefinitionNode or SelectionSetNode or ISelectionNode => PrintExecutable(node),
        ArgumentNode or DirectiveNode or VariableDefinitionNode => PrintExecutable(node),
        ITypeNode type => PrintType(type),
        IValueNode or ObjectFieldNode => PrintValue(node),
        _ => PrintPart(node),
    };

    private string PrintType(ITypeNode type) => type switch
    {
        NonNullTypeNode nonNull => Print(nonNull.Type) + "!",
        ListTypeNode list => $"[{Print(list.Type)}]",
        _ => Print(((NamedTypeNode)type).Name),
    };

    private string PrintValue(ISyntaxNode value) => value switch
    {
        VariableNode variable => "$" + variable.Name.Value,
        IntValueNode integer => integer.Value,
        FloatValueNode number => number.Value,
        StringValueNode { Block: true } text when _indented && BlockString.CanHold(text.Value) => BlockString.Print(text.Value),
        StringValueNode text => PrintString(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        EnumValueNode name => name.Value,
        ListValueNode list => $"[{Join(list.Items, ", ")}]",
        ObjectValueNode map => $"{{{Join(map.Fields, ", ")}}}",
        ObjectFieldNode field => $"{field.Name.Value}: {Print(field.Value)}",
        _ => "null",
    };

    private static string PrintString(string value)
    {
        var builder = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => builder.Append("\\\""),
                '\\' => builder.Append("\\\\"),
                '\b' => builder.Append("\\b"),
                '\f' => builder.Append("\\f"),
                '\n' => builder.Append("\\n"),
                '\r' => builder.Append("\\r"),
                '\t' => builder.Append("\\t"),
                < ' ' or (>= '\u007F' and <= '\u009F') => builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => builder.Append(character),
            };
        }

        return builder.Append('"').ToString();
    }

    private string Join(IEnumerable<ISyntaxNode> nodes, string separator) => string.Join(separator, nodes.Select(Print));

    // Joins the parts that are not empty with a space.
    private static string JoinNonEmpty(params ReadOnlySpan<string> parts)
    {
        var builder = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Length is 0)
                continue;

            if (builder.Length > 0)
                builder.Append(' ');

            builder.Append(part);
        }

        return builder.ToString();
    }

    private static string Wrap(string before, string text, string after = "") => text.Length is 0 ? "" : before + text + after;

    private string Block(IReadOnlyList<ISyntaxNode> nodes)
    {
        if (nodes.Count is 0)
            return "";

        return _indented ? $"{{\n{Indent(Join(nodes, "\n"))}\n}}" : $"{{ {Join(nodes, " ")} }}";
    }

    private static string Indent(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}

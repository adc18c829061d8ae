using SessionGraph.GraphQL.Language;

namespace SessionGraph.TestSupport;

/// <summary>Makes documents at random, of every kind of node; the same for the same seed.</summary>
public sealed partial class DocumentGenerator(int seed)
{
    private static readonly string[] s_names = ["a", "B", "on", "fragment", "query", "type", "_x9", "input", "repeatable", "extend"];

    private static readonly string[] s_texts =
    [
        "", "text", "é😀", "\"", "\\", "\"\"\"", "two\nlines", "two\n  lines\n\nmore", "  indented", "\tindented\nless", "\u0001\u007F\r",
        "ends in a quote\"", new string('x', 90), " ", "\n", "  a\n  b", "a\n   \nb",
    ];

    private readonly Random _random = new(seed);

    // A query's bare selection set after a type without fields would be that type's fields: executable definitions come first.
    public DocumentNode Document() => new([.. Some(1, 3, Executable), .. Some(0, 3, () => Chance ? Extension() : Definition())]);

    private bool Chance => _random.Next(2) is 0;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private List<T> Some<T>(int least, int most, Func<T> item) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => item())];

    private NameNode Name() => new(Pick(s_names));

    private NamedTypeNode NamedType() => new(null, Name());

    private StringValueNode Text() => new(Pick(s_texts), Chance);

    private StringValueNode? Description() => _random.Next(3) is 0 ? Text() : null;

    private List<DirectiveNode> Directives(int depth)
        => _random.Next(3) is 0 ? Some(1, 2, () => new DirectiveNode(null, Name(), Arguments(depth))) : [];

    private List<ArgumentNode> Arguments(int depth) => Some(0, 3, () => new ArgumentNode(null, Name(), Value(depth)));

    private ITypeNode Type(int depth = 3)
    {
        INullableTypeNode type = depth > 0 && Chance ? new ListTypeNode(Type(depth - 1)) : NamedType();
        return Chance ? type : new NonNullTypeNode(type);
    }

    private IValueNode Value(int depth) => _random.Next(depth > 0 ? 9 : 7) switch
    {
        0 => new IntValueNode(Pick<string>(["0", "-1", "12345678901234567890"])),
        1 => new FloatValueNode(Pick<string>(["0.0", "-1.5e10", "1E+3"])),
        2 => Text(),
        3 => new BooleanValueNode(Chance),
        4 => NullValueNode.Default,
        5 => new EnumValueNode(Pick(s_names)),
        6 => new VariableNode(null, Name()),
        7 => new ListValueNode(Some(0, 3, () => Value(depth - 1))),
        _ => new ObjectValueNode(Some(0, 3, () => new ObjectFieldNode(Name(), Value(depth - 1)))),
    };

    private IValueNode? Constant()
    {
        if (Chance)
            return null;

        var value = Value(2);
        return SyntaxTree.All(value).Any(node => node is VariableNode) ? NullValueNode.Default : value;
    }

    private List<DirectiveNode> ConstantDirectives()
        => [.. Directives(1).Where(directive => !SyntaxTree.All(directive).Any(node => node is VariableNode))];
}

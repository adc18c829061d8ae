using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>The definitions and extensions of type system documents, by schema coordinate.</summary>
internal sealed partial class TypeSystemDefinitions
{
    private readonly Dictionary<string, List<ISyntaxNode>> _nodes = new(StringComparer.Ordinal);

    public TypeSystemDefinitions(params IEnumerable<DocumentNode> documents)
    {
        Definitions = [.. documents.SelectMany(document => document.Definitions)];
        foreach (var definition in Definitions)
            Add(definition, null);
    }

    public static TypeSystemDefinitions Empty { get; } = new();

    public IReadOnlyList<IDefinitionNode> Definitions { get; }

    /// <summary>The root types of the operations, in the order of the document.</summary>
    public IEnumerable<OperationTypeDefinitionNode> OperationTypes => Definitions.SelectMany(definition => definition switch
    {
        SchemaDefinitionNode schema => schema.OperationTypes,
        SchemaExtensionNode extension => extension.OperationTypes,
        _ => [],
    });

    public bool HasSchema => Definitions.Any(definition => definition is SchemaDefinitionNode);

    /// <summary>Whether there is a root type for the operation, even if only by its default name.</summary>
    public bool HasRoot(OperationType operation)
        => OperationTypes.Any(root => root.Operation == operation) || (!HasSchema && FindType(operation.ToString()) is not null);

    /// <summary>The definition of the type, or the first of several; null if there is none.</summary>
    public ITypeDefinitionNode? FindType(string name) => Find(name).OfType<ITypeDefinitionNode>().FirstOrDefault();

    /// <summary>The definitions and extensions of the member with this coordinate.</summary>
    public IReadOnlyList<ISyntaxNode> Find(string coordinate) => _nodes.GetValueOrDefault(coordinate, []);

    /// <summary>The coordinate of a child of the node with the coordinate <paramref name="parent"/>.</summary>
    public static SchemaCoordinate? CoordinateOf(ISyntaxNode node, SchemaCoordinate? parent) => (node, parent) switch
    {
        (ITypeDefinitionNode type, _) => new SchemaCoordinate(type.Name.Value),
        (ITypeExtensionNode type, _) => new SchemaCoordinate(type.Name.Value),
        (DirectiveDefinitionNode directive, _) => new SchemaCoordinate(directive.Name.Value, OfDirective: true),
        (FieldDefinitionNode field, not null) => parent with { MemberName = field.Name.Value },
        (EnumValueDefinitionNode value, not null) => parent with { MemberName = value.Name.Value },
        (InputValueDefinitionNode input, { OfDirective: false, MemberName: null }) => parent with { MemberName = input.Name.Value },
        (InputValueDefinitionNode input, not null) => parent with { ArgumentName = input.Name.Value },
        _ => parent,
    };

    private void Add(ISyntaxNode node, SchemaCoordinate? parent)
    {
        if (CoordinateOf(node, parent) is not { } coordinate || coordinate == parent)
            return;

        var key = coordinate.ToString();
        if (!_nodes.TryGetValue(key, out var nodes))
            _nodes.Add(key, nodes = []);

        nodes.Add(node);
        foreach (var child in node.GetNodes())
            Add(child, coordinate);
    }
}

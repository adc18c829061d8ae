using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation;

/// <summary>A node of a document at its place, with what the schema says of it; null where it says nothing.</summary>
public sealed record ValidationScope
{
    /// <summary>The node.</summary>
    public required ISyntaxNode Node { get; init; }

    /// <summary>The place right above; null for the document.</summary>
    public ValidationScope? Parent { get; init; }

    /// <summary>The operation or the fragment that the node is part of.</summary>
    public IExecutableDefinitionNode? Definition { get; init; }

    /// <summary>
    /// The response names of the fields around the node, itself excluded; in a fragment, below the place where an operation first
    /// spreads it.
    /// </summary>
    public required Path Path { get; init; }

    /// <summary>The path of what is below the node: where it is a field, its response name too.</summary>
    public Path InnerPath => Node is FieldNode selection ? Path.Append(selection.ResponseName) : Path;

    /// <summary>The nearest member of a type system document, the node included; null in an executable document.</summary>
    public SchemaCoordinate? Coordinate { get; init; }

    /// <summary>The type of the nearest operation, fragment or field, that one included.</summary>
    public IType? Type { get; init; }

    /// <summary>The type that the nearest selections are of.</summary>
    public INamedType? ParentType { get; init; }

    /// <summary>The nearest field, that one included.</summary>
    public OutputField? Field { get; init; }

    /// <summary>The directive that is applied.</summary>
    public DirectiveType? Directive { get; init; }

    /// <summary>The type that a value is expected of here.</summary>
    public IType? InputType { get; init; }

    /// <summary>The argument or input field whose value this is; null inside a list.</summary>
    public InputField? Input { get; init; }

    /// <summary>The input object whose field has this value.</summary>
    public InputObjectType? InputObject { get; init; }

    /// <summary>The nearest place above whose node is of this kind; null where there is none.</summary>
    public ValidationScope? Find<TNode>()
        where TNode : ISyntaxNode
    {
        var scope = Parent;
        while (scope is not null and { Node: not TNode })
            scope = scope.Parent;

        return scope;
    }
}

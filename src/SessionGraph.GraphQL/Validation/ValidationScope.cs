using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation;

/// <summary>A node of a document, with the schema's information about it. Information that does not exist is null.</summary>
public sealed record ValidationScope
{
    /// <summary>The node.</summary>
    public required ISyntaxNode Node { get; init; }

    /// <summary>The scope of the parent node; null for the document.</summary>
    public ValidationScope? Parent { get; init; }

    /// <summary>The operation or the fragment that contains the node.</summary>
    public IExecutableDefinitionNode? Definition { get; init; }

    /// <summary>
    /// The response names of the enclosing fields. In a fragment, they start with the path where an operation first spreads it.
    /// </summary>
    public required Path Path { get; init; }

    /// <summary>The path of child nodes. It includes the response name of a field.</summary>
    public Path InnerPath => Node is FieldNode selection ? Path.Append(selection.ResponseName) : Path;

    /// <summary>
    /// The coordinate of the nearest member of a type system document, including this node; null in an executable document.
    /// </summary>
    public SchemaCoordinate? Coordinate { get; init; }

    /// <summary>The type of the nearest operation, fragment or field, including this node.</summary>
    public IType? Type { get; init; }

    /// <summary>The type of the nearest selection set.</summary>
    public INamedType? ParentType { get; init; }

    /// <summary>The nearest field, including this node.</summary>
    public OutputField? Field { get; init; }

    /// <summary>The applied directive.</summary>
    public DirectiveType? Directive { get; init; }

    /// <summary>The expected type of a value.</summary>
    public IType? InputType { get; init; }

    /// <summary>The argument or input field of this value; null inside a list.</summary>
    public InputField? Input { get; init; }

    /// <summary>The input object type whose field has this value.</summary>
    public InputObjectType? InputObject { get; init; }

    /// <summary>The nearest enclosing scope with a node of this kind; null if there is none.</summary>
    public ValidationScope? Find<TNode>()
        where TNode : ISyntaxNode
    {
        var scope = Parent;
        while (scope is not null and { Node: not TNode })
            scope = scope.Parent;

        return scope;
    }
}

namespace SessionGraph.GraphQL.Language;

/// <summary>A node of a document.</summary>
public interface ISyntaxNode
{
    /// <summary>The kind of the node.</summary>
    SyntaxKind Kind { get; }

    /// <summary>The location in the document; null for a node that was not parsed.</summary>
    Location? Location { get; }

    /// <summary>The child nodes, in the order of the document.</summary>
    IEnumerable<ISyntaxNode> GetNodes();
}

/// <summary>A definition in a document.</summary>
public interface IDefinitionNode : ISyntaxNode;

/// <summary>A node that can have directives.</summary>
public interface IHasDirectives : ISyntaxNode
{
    /// <summary>The directives, in order.</summary>
    IReadOnlyList<DirectiveNode> Directives { get; }
}

/// <summary>An operation or a fragment.</summary>
public interface IExecutableDefinitionNode : IDefinitionNode, IHasDirectives
{
    /// <summary>The name; null for an anonymous operation.</summary>
    NameNode? Name { get; }

    /// <summary>The selections.</summary>
    SelectionSetNode SelectionSet { get; }
}

/// <summary>A definition in a type system document.</summary>
public interface ITypeSystemDefinitionNode : IDefinitionNode;

/// <summary>An extension in a type system document.</summary>
public interface ITypeSystemExtensionNode : IDefinitionNode;

/// <summary>A type definition.</summary>
public interface ITypeDefinitionNode : ITypeSystemDefinitionNode, IHasDirectives
{
    /// <summary>The description; null if there is none.</summary>
    StringValueNode? Description { get; }

    /// <summary>The name.</summary>
    NameNode Name { get; }
}

/// <summary>A type extension.</summary>
public interface ITypeExtensionNode : ITypeSystemExtensionNode, IHasDirectives
{
    /// <summary>The name.</summary>
    NameNode Name { get; }
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public interface ISelectionNode : IHasDirectives;

/// <summary>A value.</summary>
public interface IValueNode : ISyntaxNode;

/// <summary>A named type, a list type or a non-null type.</summary>
public interface ITypeNode : ISyntaxNode;

/// <summary>A named type or a list type.</summary>
public interface INullableTypeNode : ITypeNode;

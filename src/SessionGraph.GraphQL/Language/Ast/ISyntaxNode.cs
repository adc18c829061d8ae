namespace SessionGraph.GraphQL.Language;

/// <summary>A node of a document.</summary>
public interface ISyntaxNode
{
    /// <summary>Which kind of node this is.</summary>
    SyntaxKind Kind { get; }

    /// <summary>The place in the document; null for a node that was not parsed.</summary>
    Location? Location { get; }

    /// <summary>The nodes right below, in the order of the document.</summary>
    IEnumerable<ISyntaxNode> GetNodes();
}

/// <summary>A definition of a document.</summary>
public interface IDefinitionNode : ISyntaxNode;

/// <summary>A node to which directives are applied.</summary>
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

/// <summary>A definition of a type system document.</summary>
public interface ITypeSystemDefinitionNode : IDefinitionNode;

/// <summary>An extension of a type system document.</summary>
public interface ITypeSystemExtensionNode : IDefinitionNode;

/// <summary>A type's definition.</summary>
public interface ITypeDefinitionNode : ITypeSystemDefinitionNode, IHasDirectives
{
    /// <summary>The description; null where there is none.</summary>
    StringValueNode? Description { get; }

    /// <summary>The name.</summary>
    NameNode Name { get; }
}

/// <summary>A type's extension.</summary>
public interface ITypeExtensionNode : ITypeSystemExtensionNode, IHasDirectives
{
    /// <summary>The name.</summary>
    NameNode Name { get; }
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public interface ISelectionNode : IHasDirectives;

/// <summary>A value.</summary>
public interface IValueNode : ISyntaxNode;

/// <summary>A type, named or wrapped.</summary>
public interface ITypeNode : ISyntaxNode;

/// <summary>A named type or a list.</summary>
public interface INullableTypeNode : ITypeNode;

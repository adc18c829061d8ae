using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

internal sealed partial class TypeSystemDefinitions
{
    /// <summary>The nodes of the type of a field or an argument.</summary>
    public IEnumerable<ISyntaxNode> TypesOf(string coordinate) => Find(coordinate).Select(node => node switch
    {
        FieldDefinitionNode field => field.Type,
        InputValueDefinitionNode input => input.Type,
        _ => node,
    });

    /// <summary>The nodes that declare the implementation of the interface.</summary>
    public IEnumerable<ISyntaxNode> InterfacesOf(string typeName, string interfaceName) => Named(interfaceName, Find(typeName)
        .SelectMany(node => node switch
        {
            ObjectTypeDefinitionNode type => type.Interfaces,
            ObjectTypeExtensionNode type => type.Interfaces,
            InterfaceTypeDefinitionNode type => type.Interfaces,
            InterfaceTypeExtensionNode type => type.Interfaces,
            _ => [],
        }));

    /// <summary>The nodes that declare the type a member of the union.</summary>
    public IEnumerable<ISyntaxNode> MembersOf(string unionName, string typeName) => Named(typeName, Find(unionName)
        .SelectMany(node => node switch
        {
            UnionTypeDefinitionNode union => union.Types,
            UnionTypeExtensionNode union => union.Types,
            _ => [],
        }));

    /// <summary>The node that names the root type of an operation, or its definition.</summary>
    public IEnumerable<ISyntaxNode> RootOf(OperationType operation, string typeName)
        => OperationTypes.Any(root => root.Operation == operation)
            ? OperationTypes.Where(root => root.Operation == operation).Select(root => root.Type)
            : Find(typeName);

    /// <summary>The directives applied to the member with this coordinate, including those of extensions.</summary>
    public IEnumerable<DirectiveNode> DirectivesOf(string coordinate)
        => Find(coordinate).OfType<IHasDirectives>().SelectMany(node => node.Directives);

    /// <summary>The directives applied to the schema itself.</summary>
    public IEnumerable<DirectiveNode> SchemaDirectives => Definitions
        .Where(definition => definition is SchemaDefinitionNode or SchemaExtensionNode)
        .SelectMany(definition => ((IHasDirectives)definition).Directives);

    private static IEnumerable<NamedTypeNode> Named(string name, IEnumerable<NamedTypeNode> nodes)
        => nodes.Where(node => node.Name.Value == name);
}

namespace SessionGraph.GraphQL.Language;

public sealed partial class SyntaxPrinter
{
    private string PrintDefinition(ITypeSystemDefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode schema =>
            PrintDescription(schema.Description) + JoinNonEmpty("schema", Join(schema.Directives, " "), Block(schema.OperationTypes)),
        DirectiveDefinitionNode directive => PrintDescription(directive.Description) + JoinNonEmpty(
            "directive @" + directive.Name.Value + PrintArguments(directive.Arguments),
            directive.IsRepeatable ? "repeatable" : "",
            "on " + Join(directive.Locations, " | ")),
        ITypeDefinitionNode type => PrintDescription(type.Description) + PrintBody(type),
        _ => "",
    };

    private string PrintExtension(ITypeSystemExtensionNode extension) => extension is SchemaExtensionNode schema
        ? JoinNonEmpty("extend schema", Join(schema.Directives, " "), Block(schema.OperationTypes))
        : "extend " + PrintBody(extension);

    private string PrintBody(ISyntaxNode type) => type switch
    {
        ScalarTypeDefinitionNode scalar => PrintBody("scalar", scalar.Name, [], scalar.Directives, ""),
        ScalarTypeExtensionNode scalar => PrintBody("scalar", scalar.Name, [], scalar.Directives, ""),
        ObjectTypeDefinitionNode node => PrintBody("type", node.Name, node.Interfaces, node.Directives, Block(node.Fields)),
        ObjectTypeExtensionNode node => PrintBody("type", node.Name, node.Interfaces, node.Directives, Block(node.Fields)),
        InterfaceTypeDefinitionNode node => PrintBody("interface", node.Name, node.Interfaces, node.Directives, Block(node.Fields)),
        InterfaceTypeExtensionNode node => PrintBody("interface", node.Name, node.Interfaces, node.Directives, Block(node.Fields)),
        UnionTypeDefinitionNode union => PrintBody("union", union.Name, [], union.Directives, Wrap("= ", Join(union.Types, " | "))),
        UnionTypeExtensionNode union => PrintBody("union", union.Name, [], union.Directives, Wrap("= ", Join(union.Types, " | "))),
        EnumTypeDefinitionNode node => PrintBody("enum", node.Name, [], node.Directives, Block(node.Values)),
        EnumTypeExtensionNode node => PrintBody("enum", node.Name, [], node.Directives, Block(node.Values)),
        InputObjectTypeDefinitionNode node => PrintBody("input", node.Name, [], node.Directives, Block(node.Fields)),
        _ => type is InputObjectTypeExtensionNode node ? PrintBody("input", node.Name, [], node.Directives, Block(node.Fields)) : "",
    };

    private string PrintBody(
        string keyword, NameNode name, IReadOnlyList<NamedTypeNode> interfaces, IReadOnlyList<DirectiveNode> directives, string body)
        => JoinNonEmpty(keyword, name.Value, Wrap("implements ", Join(interfaces, " & ")), Join(directives, " "), body);

    private string PrintPart(ISyntaxNode node) => node switch
    {
        OperationTypeDefinitionNode operationType => operationType.Operation switch
        {
            OperationType.Query => "query: ",
            OperationType.Mutation => "mutation: ",
            _ => "subscription: ",
        } + Print(operationType.Type),
        FieldDefinitionNode field => PrintDescription(field.Description)
            + field.Name.Value + PrintArguments(field.Arguments) + ": " + Print(field.Type) + Wrap(" ", Join(field.Directives, " ")),
        InputValueDefinitionNode value => PrintDescription(value.Description) + JoinNonEmpty(
            $"{value.Name.Value}: {Print(value.Type)}",
            Wrap("= ", Print(value.DefaultValue)),
            Join(value.Directives, " ")),
        EnumValueDefinitionNode value => PrintDescription(value.Description) + JoinNonEmpty(value.Name.Value, Join(value.Directives, " ")),
        _ => "",
    };

    private string PrintArguments(IReadOnlyList<InputValueDefinitionNode> arguments)
        => _indented && arguments.Any(argument => argument.Description is not null)
            ? Wrap("(\n", Indent(Join(arguments, "\n")), "\n)")
            : Wrap("(", Join(arguments, ", "), ")");

    private string PrintDescription(StringValueNode? description)
        => description is null ? "" : Print(description) + (_indented ? "\n" : " ");
}

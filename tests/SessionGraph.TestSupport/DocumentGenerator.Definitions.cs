using SessionGraph.GraphQL.Language;

namespace SessionGraph.TestSupport;

public sealed partial class DocumentGenerator
{
    private static readonly string[] s_directiveLocations = ["FIELD", "SCHEMA", "INPUT_FIELD_DEFINITION"];

    private IDefinitionNode Executable() => Chance
        ? new OperationDefinitionNode(
            null, Description(), Chance ? Name() : null, Pick(Enum.GetValues<OperationType>()), Variables(), Directives(2), SelectionSet(3))
        : new FragmentDefinitionNode(null, Description(), FragmentName(), Variables(), NamedType(), Directives(2), SelectionSet(3));

    private NameNode FragmentName() => Name() is { Value: not "on" } name ? name : new NameNode("onward");

    private List<VariableDefinitionNode> Variables() => Some(0, 3, () => new VariableDefinitionNode(
        null, Description(), new VariableNode(null, Name()), Type(), Constant(), ConstantDirectives()));

    private SelectionSetNode SelectionSet(int depth) => new(Some(1, 4, () => Selection(depth)));

    private ISelectionNode Selection(int depth) => _random.Next(depth > 0 ? 5 : 3) switch
    {
        0 => new FragmentSpreadNode(null, FragmentName(), Directives(2)),
        3 => new InlineFragmentNode(null, Chance ? NamedType() : null, Directives(2), SelectionSet(depth - 1)),
        4 => new FieldNode(null, Chance ? Name() : null, Name(), Arguments(2), Directives(2), SelectionSet(depth - 1)),
        _ => new FieldNode(null, Chance ? Name() : null, Name(), Arguments(2), Directives(2), null),
    };

    private IDefinitionNode Definition() => _random.Next(8) switch
    {
        0 => new SchemaDefinitionNode(null, Description(), ConstantDirectives(), OperationTypes(1)),
        1 => new ScalarTypeDefinitionNode(null, Description(), Name(), ConstantDirectives()),
        2 => new ObjectTypeDefinitionNode(null, Description(), Name(), Some(0, 2, NamedType), ConstantDirectives(), Some(0, 3, Field)),
        3 => new InterfaceTypeDefinitionNode(null, Description(), Name(), Some(0, 2, NamedType), ConstantDirectives(), Some(0, 3, Field)),
        4 => new UnionTypeDefinitionNode(null, Description(), Name(), ConstantDirectives(), Some(0, 3, NamedType)),
        5 => new EnumTypeDefinitionNode(null, Description(), Name(), ConstantDirectives(), Some(0, 3, EnumValue)),
        6 => new InputObjectTypeDefinitionNode(null, Description(), Name(), ConstantDirectives(), Some(0, 3, InputValue)),
        _ => new DirectiveDefinitionNode(
            null, Description(), Name(), Some(0, 2, InputValue), Chance, Some(1, 3, () => new NameNode(Pick(s_directiveLocations)))),
    };

    // Each extends something, as the grammar asks.
    private IDefinitionNode Extension() => _random.Next(7) switch
    {
        0 => new SchemaExtensionNode(null, ConstantDirectives(), OperationTypes(1)),
        1 => new ScalarTypeExtensionNode(null, Name(), [new DirectiveNode(null, Name(), [])]),
        2 => new ObjectTypeExtensionNode(null, Name(), Some(0, 2, NamedType), ConstantDirectives(), Some(1, 3, Field)),
        3 => new InterfaceTypeExtensionNode(null, Name(), Some(1, 2, NamedType), ConstantDirectives(), Some(0, 3, Field)),
        4 => new UnionTypeExtensionNode(null, Name(), ConstantDirectives(), Some(1, 3, NamedType)),
        5 => new EnumTypeExtensionNode(null, Name(), ConstantDirectives(), Some(1, 3, EnumValue)),
        _ => new InputObjectTypeExtensionNode(null, Name(), ConstantDirectives(), Some(1, 3, InputValue)),
    };

    private List<OperationTypeDefinitionNode> OperationTypes(int least)
        => Some(least, 3, () => new OperationTypeDefinitionNode(null, Pick(Enum.GetValues<OperationType>()), NamedType()));

    private FieldDefinitionNode Field() => new(null, Description(), Name(), Some(0, 2, InputValue), Type(), ConstantDirectives());

    private InputValueDefinitionNode InputValue() => new(null, Description(), Name(), Type(), Constant(), ConstantDirectives());

    private EnumValueDefinitionNode EnumValue() => new(null, Description(), Name(), ConstantDirectives());
}

namespace SessionGraph.GraphQL.Language;

/// <summary>The kinds of syntax node.</summary>
public enum SyntaxKind
{
    /// <summary>NameNode.</summary>
    Name,

    /// <summary>DocumentNode.</summary>
    Document,

    /// <summary>OperationDefinitionNode.</summary>
    OperationDefinition,

    /// <summary>VariableDefinitionNode.</summary>
    VariableDefinition,

    /// <summary>SelectionSetNode.</summary>
    SelectionSet,

    /// <summary>FieldNode.</summary>
    Field,

    /// <summary>ArgumentNode.</summary>
    Argument,

    /// <summary>FragmentSpreadNode.</summary>
    FragmentSpread,

    /// <summary>InlineFragmentNode.</summary>
    InlineFragment,

    /// <summary>FragmentDefinitionNode.</summary>
    FragmentDefinition,

    /// <summary>DirectiveNode.</summary>
    Directive,

    /// <summary>VariableNode.</summary>
    Variable,

    /// <summary>IntValueNode.</summary>
    IntValue,

    /// <summary>FloatValueNode.</summary>
    FloatValue,

    /// <summary>StringValueNode.</summary>
    StringValue,

    /// <summary>BooleanValueNode.</summary>
    BooleanValue,

    /// <summary>NullValueNode.</summary>
    NullValue,

    /// <summary>EnumValueNode.</summary>
    EnumValue,

    /// <summary>ListValueNode.</summary>
    ListValue,

    /// <summary>ObjectValueNode.</summary>
    ObjectValue,

    /// <summary>ObjectFieldNode.</summary>
    ObjectField,

    /// <summary>NamedTypeNode.</summary>
    NamedType,

    /// <summary>ListTypeNode.</summary>
    ListType,

    /// <summary>NonNullTypeNode.</summary>
    NonNullType,

    /// <summary>SchemaDefinitionNode.</summary>
    SchemaDefinition,

    /// <summary>OperationTypeDefinitionNode.</summary>
    OperationTypeDefinition,

    /// <summary>FieldDefinitionNode.</summary>
    FieldDefinition,

    /// <summary>InputValueDefinitionNode.</summary>
    InputValueDefinition,

    /// <summary>EnumValueDefinitionNode.</summary>
    EnumValueDefinition,

    /// <summary>DirectiveDefinitionNode.</summary>
    DirectiveDefinition,

    /// <summary>SchemaExtensionNode.</summary>
    SchemaExtension,

    /// <summary>ScalarTypeDefinitionNode.</summary>
    ScalarTypeDefinition,

    /// <summary>ScalarTypeExtensionNode.</summary>
    ScalarTypeExtension,

    /// <summary>ObjectTypeDefinitionNode.</summary>
    ObjectTypeDefinition,

    /// <summary>ObjectTypeExtensionNode.</summary>
    ObjectTypeExtension,

    /// <summary>InterfaceTypeDefinitionNode.</summary>
    InterfaceTypeDefinition,

    /// <summary>InterfaceTypeExtensionNode.</summary>
    InterfaceTypeExtension,

    /// <summary>UnionTypeDefinitionNode.</summary>
    UnionTypeDefinition,

    /// <summary>UnionTypeExtensionNode.</summary>
    UnionTypeExtension,

    /// <summary>EnumTypeDefinitionNode.</summary>
    EnumTypeDefinition,

    /// <summary>EnumTypeExtensionNode.</summary>
    EnumTypeExtension,

    /// <summary>InputObjectTypeDefinitionNode.</summary>
    InputObjectTypeDefinition,

    /// <summary>InputObjectTypeExtensionNode.</summary>
    InputObjectTypeExtension,
}

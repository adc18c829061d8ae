using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every applied directive is defined and allowed at its location. See https://spec.graphql.org/September2025/#sec-Directives-Are-Defined.
/// </summary>
public sealed class KnownDirectivesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not DirectiveNode { Name.Value: var name })
                return;

            if (scope.Directive is not { } directive)
                context.Report(
                    context.NewError($"The specified directive `{name}` is not supported by the current schema.", node).SetPath(scope.Path),
                    "sec-Directives-Are-Defined");
            else if (LocationOf(scope.Parent) is { } location && !directive.Locations.Contains(location))
                context.Report(
                    context.NewError("The specified directive is not valid the current location.", node).SetPath(scope.Path),
                    "sec-Directives-Are-In-Valid-Locations");
        }

        private static string? LocationOf(ValidationScope? scope) => scope?.Node switch
        {
            OperationDefinitionNode { Operation: OperationType.Query } => "QUERY",
            OperationDefinitionNode { Operation: OperationType.Mutation } => "MUTATION",
            OperationDefinitionNode => "SUBSCRIPTION",
            FieldNode => "FIELD",
            FragmentSpreadNode => "FRAGMENT_SPREAD",
            InlineFragmentNode => "INLINE_FRAGMENT",
            FragmentDefinitionNode => "FRAGMENT_DEFINITION",
            VariableDefinitionNode => "VARIABLE_DEFINITION",
            SchemaDefinitionNode or SchemaExtensionNode => "SCHEMA",
            ScalarTypeDefinitionNode or ScalarTypeExtensionNode => "SCALAR",
            ObjectTypeDefinitionNode or ObjectTypeExtensionNode => "OBJECT",
            FieldDefinitionNode => "FIELD_DEFINITION",
            InputValueDefinitionNode => scope.Coordinate?.ArgumentName is null ? "INPUT_FIELD_DEFINITION" : "ARGUMENT_DEFINITION",
            InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => "INTERFACE",
            UnionTypeDefinitionNode or UnionTypeExtensionNode => "UNION",
            EnumTypeDefinitionNode or EnumTypeExtensionNode => "ENUM",
            EnumValueDefinitionNode => "ENUM_VALUE",
            InputObjectTypeDefinitionNode or InputObjectTypeExtensionNode => "INPUT_OBJECT",
            _ => null,
        };
    }
}

using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Rules.TypeSystem;

/// <summary>
/// A type extension extends a defined type of the same kind. An extension cannot make an input object a oneOf input object. See
/// https://spec.graphql.org/September2025/#sec-Object-Extensions.Type-Validation and
/// https://spec.graphql.org/September2025/#sec-Input-Object-Extensions.Type-Validation.
/// </summary>
public sealed class PossibleTypeExtensionsRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not ITypeExtensionNode extension)
                return;

            if (context.TypeSystem.FindType(extension.Name.Value) is not { } definition)
                context.Report(context.NewError("There is no type with this name to extend.", extension.Name).Build());
            else if (KindOf(definition) != KindOf(extension))
                context.Report(context.NewError(
                        $"An extension of {Describe(extension)} cannot extend {Describe(definition)}.",
                        context.TypeSystem.Own.FindType(extension.Name.Value) is null ? [extension] : [definition, extension])
                    .Build());
            else if (extension is InputObjectTypeExtensionNode)
                ReportOneOf(extension);
        }

        private void ReportOneOf(ITypeExtensionNode extension)
        {
            foreach (var directive in extension.Directives)
                if (directive.Name.Value is "oneOf")
                    context.Report(context.NewError("An extension cannot apply `@oneOf`; the definition can.", directive).Build());
        }

        private static TypeKind KindOf(ISyntaxNode node) => node switch
        {
            ScalarTypeDefinitionNode or ScalarTypeExtensionNode => TypeKind.Scalar,
            ObjectTypeDefinitionNode or ObjectTypeExtensionNode => TypeKind.Object,
            InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => TypeKind.Interface,
            UnionTypeDefinitionNode or UnionTypeExtensionNode => TypeKind.Union,
            EnumTypeDefinitionNode or EnumTypeExtensionNode => TypeKind.Enum,
            _ => TypeKind.InputObject,
        };

        private static string Describe(ISyntaxNode node) => KindOf(node) switch
        {
            TypeKind.Scalar => "a scalar",
            TypeKind.Object => "an object",
            TypeKind.Interface => "an interface",
            TypeKind.Union => "a union",
            TypeKind.Enum => "an enumeration",
            _ => "an input object",
        };
    }
}

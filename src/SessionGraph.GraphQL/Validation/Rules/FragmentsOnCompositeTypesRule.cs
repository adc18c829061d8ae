using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// The type condition of a fragment is an object, an interface or a union type. See
/// https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types.
/// </summary>
public sealed class FragmentsOnCompositeTypesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            var condition = node switch
            {
                InlineFragmentNode inline => inline.TypeCondition,
                FragmentDefinitionNode fragment => fragment.TypeCondition,
                _ => null,
            };
            if (condition is null || context.FindType(condition) is not { } type || type.IsCompositeType())
                return;

            var error = context.NewError("Fragments can only be declared on unions, interfaces, and objects.", condition)
                .SetPath(scope.Path)
                .SetExtension("typeCondition", condition.Name.Value);
            if (node is FragmentDefinitionNode definition)
                error.SetExtension("fragment", definition.Name.Value);

            context.Report(error, "sec-Fragments-On-Composite-Types");
        }
    }
}

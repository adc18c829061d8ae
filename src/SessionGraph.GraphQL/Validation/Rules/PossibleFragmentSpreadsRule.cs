using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// A fragment is spread only where an object can match its type condition. See
/// https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible.
/// </summary>
public sealed class PossibleFragmentSpreadsRule : IValidationRule
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
                FragmentSpreadNode spread when context.TryGetFragment(spread.Name.Value, out var fragment) => fragment.TypeCondition,
                _ => null,
            };
            if (condition is null
                || context.FindType(condition) is not INamedType type || !type.IsCompositeType()
                || scope.ParentType is not { } parentType || CanOverlap(type, parentType))
                return;

            var error = context.NewError("The parent type does not match the type condition on the fragment.", node)
                .SetPath(scope.Path)
                .SetExtension("typeCondition", type.Name)
                .SetExtension("selectionSetType", parentType.Name);
            if (node is FragmentSpreadNode { Name.Value: var name })
                error.SetExtension("fragment", name);

            context.Report(error, "sec-Fragment-spread-is-possible");
        }

        private bool CanOverlap(INamedType type, INamedType other)
            => type == other || context.Schema.GetPossibleTypes(type).Any(context.Schema.GetPossibleTypes(other).Contains);
    }
}

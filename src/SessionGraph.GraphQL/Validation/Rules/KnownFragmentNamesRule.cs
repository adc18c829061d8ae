using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every fragment spread refers to a defined fragment. See https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined.
/// </summary>
public sealed class KnownFragmentNamesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not FragmentSpreadNode { Name.Value: var name } || context.TryGetFragment(name, out _))
                return;

            context.Report(
                context.NewError($"The specified fragment `{name}` does not exist.", node)
                    .SetPath(scope.Path)
                    .SetExtension("fragment", name),
                "sec-Fragment-spread-target-defined");
        }
    }
}

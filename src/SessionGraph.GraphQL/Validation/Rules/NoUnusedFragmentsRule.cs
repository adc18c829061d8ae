using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every fragment is used by an operation, directly or indirectly. See https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used.
/// </summary>
public sealed class NoUnusedFragmentsRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Leave(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not DocumentNode document)
                return;

            var used = context.FragmentsOf(document.Definitions.OfType<OperationDefinitionNode>())
                .Select(fragment => fragment.Name.Value)
                .ToHashSet(StringComparer.Ordinal);
            foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
                if (!used.Contains(fragment.Name.Value))
                    Report(fragment);
        }

        private void Report(FragmentDefinitionNode fragment) => context.Report(
            context.NewError($"The specified fragment `{fragment.Name.Value}` is not used within the current document.", fragment)
                .SetExtension("fragment", fragment.Name.Value),
            "sec-Fragments-Must-Be-Used");
    }
}

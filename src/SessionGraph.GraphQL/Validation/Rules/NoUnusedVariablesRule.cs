using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every variable that an operation defines is used by it or its fragments. See
/// https://spec.graphql.org/September2025/#sec-All-Variables-Used.
/// </summary>
public sealed class NoUnusedVariablesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Leave(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not DocumentNode document)
                return;

            foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
            {
                var used = context.VariableUsagesOf(operation).Select(usage => usage.Name).ToHashSet(StringComparer.Ordinal);
                foreach (var variable in operation.VariableDefinitions)
                    if (!used.Contains(variable.Variable.Name.Value))
                        Report(variable);
            }
        }

        private void Report(VariableDefinitionNode variable) => context.Report(
            context.NewError($"The following variables were not used: {variable.Variable.Name.Value}.", variable),
            "sec-All-Variables-Used");
    }
}

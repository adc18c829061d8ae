using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every variable that an operation or its fragments use is defined by the operation. See
/// https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined.
/// </summary>
public sealed class NoUndefinedVariablesRule : IValidationRule
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
                var defined = operation.VariableDefinitions
                    .Select(variable => variable.Variable.Name.Value)
                    .ToHashSet(StringComparer.Ordinal);
                foreach (var usage in context.VariableUsagesOf(operation))
                {
                    if (context.IsFull)
                        return;

                    if (!defined.Contains(usage.Name))
                        Report(operation, usage.Name);
                }
            }
        }

        private void Report(OperationDefinitionNode operation, string name) => context.Report(
            context.NewError($"The following variables were not declared: {name}.", operation),
            "sec-All-Variable-Uses-Defined");
    }
}

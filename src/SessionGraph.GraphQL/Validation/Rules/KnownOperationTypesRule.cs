using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// The schema has a root type for each operation.
/// See https://spec.graphql.org/September2025/#sec-Operation-Type-Existence.
/// </summary>
public sealed class KnownOperationTypesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is OperationDefinitionNode { Operation: var operation } && context.Schema.GetRootType(operation) is null)
                context.Report(
                    context.NewError($"The schema has no root type for the operation kind {operation}.", node)
                        .SetExtension("operation", operation.ToString().ToLowerInvariant()),
                    "sec-Operation-Type-Existence");
        }
    }
}

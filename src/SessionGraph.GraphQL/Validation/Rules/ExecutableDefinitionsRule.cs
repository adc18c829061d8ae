using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every definition is an operation or a fragment.
/// See https://spec.graphql.org/September2025/#sec-Executable-Definitions.
/// </summary>
public sealed class ExecutableDefinitionsRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not (IDefinitionNode and not IExecutableDefinitionNode))
                return;

            context.Report(
                context.NewError("A document containing TypeSystemDefinition is invalid for execution.", node),
                "sec-Executable-Definitions");
        }
    }
}

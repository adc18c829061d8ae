using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// An anonymous operation is the only operation. See https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation.
/// </summary>
public sealed class LoneAnonymousOperationRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        private readonly int _operations = context.Document.Definitions.Count(definition => definition is OperationDefinitionNode);

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not OperationDefinitionNode { Name: null } || _operations < 2)
                return;

            // The special hyphen of "short‐hand" is HotChocolate's.
            context.Report(
                context.NewError(
                    "GraphQL allows a short‐hand form for defining query operations when only that one operation exists in the document.",
                    node).SetExtension("operations", _operations),
                "sec-Lone-Anonymous-Operation");
        }
    }
}

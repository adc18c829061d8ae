using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules.TypeSystem;

/// <summary>
/// A schema is defined at most once, and not by a document that extends one. See
/// https://spec.graphql.org/September2025/#sec-Root-Operation-Types.
/// </summary>
public sealed class LoneSchemaDefinitionRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        private bool _isDefined;

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not SchemaDefinitionNode)
                return;

            if (Enum.GetValues<OperationType>().Any(context.TypeSystem.Extended.HasRoot))
                context.Report(context.NewError("A schema that is extended cannot be defined again.", node).Build());
            else if (_isDefined)
                context.Report(context.NewError("There can be only one schema definition.", node).Build());

            _isDefined = true;
        }
    }
}

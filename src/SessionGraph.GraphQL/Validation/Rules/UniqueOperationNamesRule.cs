using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>Operations have unique names. See https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness.</summary>
public sealed class UniqueOperationNamesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not OperationDefinitionNode { Name.Value: { } name } || _names.Add(name))
                return;

            context.Report(
                context.NewError($"The operation name `{name}` is not unique.", node).SetExtension("operation", name),
                "sec-Operation-Name-Uniqueness");
        }
    }
}

using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules.TypeSystem;

/// <summary>
/// A schema has at most one root type per operation. See https://spec.graphql.org/September2025/#sec-Root-Operation-Types.
/// </summary>
public sealed class UniqueOperationTypesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        private readonly Dictionary<OperationType, OperationTypeDefinitionNode> _first = [];

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not OperationTypeDefinitionNode { Operation: var operation } root)
                return;

            if (context.TypeSystem.Extended.HasRoot(operation))
                context.Report(context.NewError($"The {Name(operation)} type is defined already and cannot be defined again.", root).Build());
            else if (!_first.TryAdd(operation, root))
                context.Report(context.NewError($"There can be only one {Name(operation)} type.", _first[operation], root).Build());
        }

        private static string Name(OperationType operation) => operation.ToString().ToLowerInvariant();
    }
}

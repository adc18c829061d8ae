using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// A directive stands once at one place, unless it is repeatable.
/// See https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location.
/// </summary>
public sealed class UniqueDirectivesPerLocationRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            var directives = node switch
            {
                IExecutableDefinitionNode definition => definition.Directives,
                ISelectionNode selection => selection.Directives,
                VariableDefinitionNode variable => variable.Directives,
                _ => [],
            };
            if (directives.Count < 2)
                return;

            var first = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
            foreach (var directive in directives)
            {
                var name = directive.Name.Value;
                if (context.Schema.TryGetDirectiveType(name, out var type) && !type.IsRepeatable && !first.TryAdd(name, directive))
                    context.Report(
                        context.NewError("Only one of each directive is allowed per location.", first[name], directive)
                            .SetPath(scope.InnerPath),
                        "sec-Directives-Are-Unique-Per-Location");
            }
        }
    }
}

using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// A directive that is not repeatable is applied at most once per location. See
/// https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location.
/// </summary>
public sealed class UniqueDirectivesPerLocationRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        private readonly Dictionary<string, Dictionary<string, DirectiveNode>> _byType = new(StringComparer.Ordinal);

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not IHasDirectives { Directives: { Count: > 0 } directives })
                return;

            var first = FirstOf(node);
            if (first is null && directives.Count is 1)
                return;

            first ??= new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
            foreach (var directive in directives)
            {
                var name = directive.Name.Value;
                if (context.TryGetDirectiveType(name, out var type) && !type.IsRepeatable && !first.TryAdd(name, directive))
                    context.Report(
                        context.NewError("Only one of each directive is allowed per location.", first[name], directive)
                            .SetPath(scope.InnerPath),
                        "sec-Directives-Are-Unique-Per-Location");
            }
        }

        // A definition and its extensions are one location.
        private Dictionary<string, DirectiveNode>? FirstOf(ISyntaxNode node)
        {
            var name = node switch
            {
                ITypeDefinitionNode definition => definition.Name.Value,
                ITypeExtensionNode extension => extension.Name.Value,
                SchemaDefinitionNode or SchemaExtensionNode => "",
                _ => null,
            };
            if (name is null)
                return null;

            if (!_byType.TryGetValue(name, out var first))
                _byType.Add(name, first = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal));

            return first;
        }
    }
}

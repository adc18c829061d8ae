using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules.TypeSystem;

/// <summary>Types have unique names. See https://spec.graphql.org/September2025/#sec-Schema.</summary>
public sealed class UniqueTypeNamesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        private readonly Dictionary<string, NameNode> _first = new(StringComparer.Ordinal);

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not ITypeDefinitionNode { Name: var name })
                return;

            if (context.TypeSystem.Extended.FindType(name.Value) is not null)
                context.Report(context.NewError("The schema has a type of this name already.", name).Build());
            else if (!_first.TryAdd(name.Value, name))
                context.Report(context.NewError("Two types have this name.", _first[name.Value], name).Build());
        }
    }
}

using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>Fragments have unique names. See https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness.</summary>
public sealed class UniqueFragmentNamesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        private readonly Dictionary<string, NameNode> _names = new(StringComparer.Ordinal);

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not FragmentDefinitionNode { Name: var name } || _names.TryAdd(name.Value, name))
                return;

            context.Report(
                context.NewError($"There are multiple fragments with the name `{name.Value}`.", _names[name.Value], name)
                    .SetExtension("fragment", name.Value),
                "sec-Fragment-Name-Uniqueness");
        }
    }
}

using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>Every named type is defined. See https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence.</summary>
public sealed class KnownTypeNamesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not NamedTypeNode { Name.Value: var name } || context.HasType(name))
                return;

            var error = context.NewError($"Unknown type `{name}`.", node).SetPath(scope.Path);
            if (scope.Find<VariableDefinitionNode>() is { Node: VariableDefinitionNode variable })
                error.SetExtension("variable", variable.Variable.Name.Value).SetExtension("variableType", variable.Type.ToString());
            else if (scope.Definition is not null)
                error.SetExtension("typeCondition", name);

            if (scope.Parent?.Node is FragmentDefinitionNode fragment)
                error.SetExtension("fragment", fragment.Name.Value);

            context.Report(error, "sec-Fragment-Spread-Type-Existence");
        }
    }
}

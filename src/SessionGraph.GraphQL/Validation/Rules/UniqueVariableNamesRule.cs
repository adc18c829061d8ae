using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>The variables of an operation have unique names. See https://spec.graphql.org/September2025/#sec-Variable-Uniqueness.</summary>
public sealed class UniqueVariableNamesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not OperationDefinitionNode operation)
                return;

            foreach (var group in operation.VariableDefinitions.GroupBy(variable => variable.Variable.Name.Value, StringComparer.Ordinal))
                if (group.Count() > 1)
                    Report(group.Key, [.. group]);
        }

        private void Report(string name, List<VariableDefinitionNode> variables) => context.Report(
            context.NewError(
                    "A document containing operations that define more than one variable with the same name is invalid for execution.",
                    [.. variables.Select(variable => variable.Variable.Name)])
                .SetExtension("variable", name)
                .SetExtension("variableType", variables[^1].Type.ToString()),
            "sec-Variable-Uniqueness");
    }
}

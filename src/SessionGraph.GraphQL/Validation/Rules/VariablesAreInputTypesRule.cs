using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>Variables have input types. See https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types.</summary>
public sealed class VariablesAreInputTypesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not VariableDefinitionNode variable || context.FindType(variable.Type) is not { } type || type.IsInputType())
                return;

            var name = variable.Variable.Name.Value;
            context.Report(
                context.NewError($"The type of variable `{name}` is not an input type.", variable.Type)
                    .SetExtension("variable", name)
                    .SetExtension("variableType", variable.Type.ToString()),
                "sec-Variables-Are-Input-Types");
        }
    }
}

using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules.TypeSystem;

/// <summary>
/// The arguments of a field or a directive have unique names. See https://spec.graphql.org/September2025/#sec-Field-Arguments.
/// </summary>
public sealed class UniqueArgumentDefinitionNamesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            var arguments = node switch
            {
                FieldDefinitionNode field => field.Arguments,
                DirectiveDefinitionNode directive => directive.Arguments,
                _ => [],
            };
            foreach (var group in arguments.GroupBy(argument => argument.Name.Value, StringComparer.Ordinal))
                if (group.Count() > 1)
                    context.Report(context.NewError(
                            $"The argument `{group.Key}` is defined more than once.", group.Select(argument => argument.Name))
                        .Build());
        }
    }
}

using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>Each argument is given at most once. See https://spec.graphql.org/September2025/#sec-Argument-Uniqueness.</summary>
public sealed class UniqueArgumentNamesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            var arguments = node switch
            {
                FieldNode field => field.Arguments,
                DirectiveNode directive => directive.Arguments,
                _ => [],
            };
            if (arguments.Count < 2)
                return;

            foreach (var group in arguments.GroupBy(argument => argument.Name.Value, StringComparer.Ordinal))
                if (group.Count() > 1)
                    Report(node, scope, group.Key, [.. group]);
        }

        private void Report(ISyntaxNode node, ValidationScope scope, string name, IReadOnlyList<ArgumentNode> arguments)
        {
            var error = context
                .NewError("More than one argument with the same name in an argument set is ambiguous and invalid.", arguments)
                .SetPath(scope.Path);
            if (node is DirectiveNode { Name.Value: var directive })
                error.SetExtension("directive", directive);
            else if (scope is { Field: { } field, ParentType: { } type })
                error.SetExtension("type", type.Name).SetExtension("field", field.Name);

            context.Report(error.SetExtension("argument", name), "sec-Argument-Uniqueness");
        }
    }
}

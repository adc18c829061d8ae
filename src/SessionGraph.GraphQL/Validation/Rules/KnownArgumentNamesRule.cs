using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every given argument is defined by its field or directive. See https://spec.graphql.org/September2025/#sec-Argument-Names.
/// </summary>
public sealed class KnownArgumentNamesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is FieldNode field && scope.Field is { } fieldType)
                Check(field.Arguments, fieldType.Arguments, scope, error => error
                    .SetExtension("type", scope.ParentType!.Name)
                    .SetExtension("field", fieldType.Name));
            else if (node is DirectiveNode directive && scope.Directive is { } directiveType)
                Check(directive.Arguments, directiveType.Arguments, scope, error => error.SetExtension("directive", directiveType.Name));
        }

        private void Check(
            IReadOnlyList<ArgumentNode> given,
            FieldCollection<InputField> known,
            ValidationScope scope,
            Func<ErrorBuilder, ErrorBuilder> describe)
        {
            foreach (var argument in given)
            {
                var name = argument.Name.Value;
                if (!known.TryGetField(name, out _))
                    context.Report(
                        describe(context.NewError($"The argument `{name}` does not exist.", argument).SetPath(scope.Path))
                            .SetExtension("argument", name),
                        "sec-Required-Arguments");
            }
        }
    }
}

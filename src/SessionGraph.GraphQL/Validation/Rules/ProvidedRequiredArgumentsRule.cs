using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>Every required argument is given. See https://spec.graphql.org/September2025/#sec-Required-Arguments.</summary>
public sealed class ProvidedRequiredArgumentsRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Leave(ISyntaxNode node, ValidationScope scope)
        {
            if (node is FieldNode field && scope.Field is { } fieldType)
                Check(node, field.Arguments, fieldType.Arguments, scope, error => error
                    .SetExtension("type", scope.ParentType!.Name)
                    .SetExtension("field", fieldType.Name));
            else if (node is DirectiveNode directive && scope.Directive is { } directiveType)
                Check(node, directive.Arguments, directiveType.Arguments, scope, error => error
                    .SetExtension("directive", directiveType.Name));
        }

        private void Check(
            ISyntaxNode node,
            IReadOnlyList<ArgumentNode> given,
            FieldCollection<InputField> known,
            ValidationScope scope,
            Func<ErrorBuilder, ErrorBuilder> describe)
        {
            foreach (var argument in known)
                if (argument.IsRequired && given.All(other => other.Name.Value != argument.Name))
                    context.Report(
                        describe(context.NewError($"The argument `{argument.Name}` is required.", node).SetPath(scope.Path))
                            .SetExtension("argument", argument.Name),
                        "sec-Required-Arguments");
        }
    }
}

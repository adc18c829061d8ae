using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>Every selected field is defined on its parent type. See https://spec.graphql.org/September2025/#sec-Field-Selections.</summary>
public sealed class FieldsOnCorrectTypeRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not FieldNode field || scope.Field is not null || scope.ParentType is not { } type)
                return;

            var error = type is UnionType
                ? context.NewError("A union type cannot declare a field directly. Use inline fragments or fragments instead.", field)
                : context.NewError($"The field `{field.Name.Value}` does not exist on the type `{type.Name}`.", field);
            context.Report(
                error.SetPath(scope.Path)
                    .SetExtension("type", type.Name)
                    .SetExtension("field", field.Name.Value)
                    .SetExtension("responseName", field.ResponseName),
                "sec-Field-Selections-on-Objects-Interfaces-and-Unions-Types");
        }
    }
}

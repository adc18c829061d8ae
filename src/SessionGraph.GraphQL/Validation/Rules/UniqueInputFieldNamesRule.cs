using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Each field of an input object is given at most once. See https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness.
/// </summary>
public sealed class UniqueInputFieldNamesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not ObjectValueNode { Fields: { Count: > 1 } fields })
                return;

            var first = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
            foreach (var field in fields)
                if (!first.TryAdd(field.Name.Value, field))
                    Report(first[field.Name.Value], field, scope);
        }

        private void Report(ObjectFieldNode first, ObjectFieldNode second, ValidationScope scope) => context.Report(
            context.NewError($"There can be only one input field named `{first.Name.Value}`.", first, second)
                .SetPath(scope.Path)
                .SetExtension("field", first.Name.Value),
            "sec-Input-Object-Field-Uniqueness");
    }
}

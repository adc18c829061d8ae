using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Leaf fields have no subselections, and composite fields have some. See
/// https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections.
/// </summary>
public sealed class ScalarLeafsRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not FieldNode field || scope is not { Type: { } type, ParentType: { } declaringType })
                return;

            if (type.IsLeafType() && field.SelectionSet is not null)
                Report(
                    $"Field \"{field.Name.Value}\" must not have a selection since type \"{type}\" has no subfields.",
                    "sec-Leaf-Field-Selections");
            else if (type.IsCompositeType() && field.SelectionSet is null)
                Report(
                    $"Field \"{field.Name.Value}\" of type \"{type}\" must have a selection of subfields. "
                        + $"Did you mean \"{field.Name.Value} {{ ... }}\"?",
                    "sec-Field-Selections-on-Objects-Interfaces-and-Unions-Types");

            void Report(string message, string section) => context.Report(
                context.NewError(message, field)
                    .SetPath(scope.Path)
                    .SetExtension("declaringType", declaringType.Name)
                    .SetExtension("field", field.Name.Value)
                    .SetExtension("type", type.ToString())
                    .SetExtension("responseName", field.ResponseName),
                section);
        }
    }
}

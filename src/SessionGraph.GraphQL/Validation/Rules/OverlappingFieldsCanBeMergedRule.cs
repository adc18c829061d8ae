using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Validation.Merging;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Fields with the same response name in the same selection set can be merged: they are the same field with the same arguments, or have the
/// same shape on different types. See https://spec.graphql.org/September2025/#sec-Field-Selection-Merging.
/// </summary>
public sealed class OverlappingFieldsCanBeMergedRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        private readonly FieldMerging _merging = new(context);

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            // The fields of an inline fragment are compared together with those of the enclosing selection set.
            if (node is not SelectionSetNode selectionSet || scope.Parent?.Node is InlineFragmentNode || _merging.IsExhausted)
                return;

            foreach (var conflict in _merging.FindConflicts(selectionSet, scope.ParentType))
            {
                if (context.IsFull)
                    return;

                Report(conflict);
            }

            if (_merging.IsExhausted)
                context.Report(context.NewError(
                        $"The document needs more than {context.Options.MaxAllowedFieldMergeComparisons} comparisons, "
                            + "the most that are allowed, to tell whether its fields can be merged.",
                        selectionSet)
                    .SetExtension("maxAllowedFieldMergeComparisons", context.Options.MaxAllowedFieldMergeComparisons)
                    .SetCode("HC0107")
                    .Build());
        }

        private void Report(FieldConflict conflict)
        {
            var (a, b) = conflict.Innermost;
            var error = context.NewError("Encountered fields for the same object that cannot be merged.", conflict.Nodes)
                .SetExtension("declaringTypeA", a.ParentType?.Name)
                .SetExtension("declaringTypeB", b.ParentType?.Name)
                .SetExtension("fieldA", a.Name)
                .SetExtension("fieldB", b.Name)
                .SetExtension("typeA", a.Type?.ToString())
                .SetExtension("typeB", b.Type?.ToString())
                .SetExtension("responseNameA", a.Node.ResponseName)
                .SetExtension("responseNameB", b.Node.ResponseName);
            context.Report(error, "sec-Field-Selection-Merging");
        }
    }
}

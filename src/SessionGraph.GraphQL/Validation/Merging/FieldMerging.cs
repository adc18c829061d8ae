using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Merging;

/// <summary>
/// Finds fields of a document that cannot be merged. A pair of fragments, or of a fragment and a selection set, is compared once (twice if
/// it is mutually exclusive in one place and not in another). The number of comparisons is limited. See
/// https://spec.graphql.org/September2025/#FieldsInSetCanMerge().
/// </summary>
internal sealed partial class FieldMerging(ValidationContext context)
{
    private readonly Dictionary<SelectionSetNode, SelectedFields> _fields = [];
    private readonly ComparedPairs _fragmentPairs = new();
    private readonly ComparedPairs _fieldsAndFragments = new();
    private int _comparisons;

    /// <summary>Whether the limit of comparisons is exceeded.</summary>
    public bool IsExhausted => _comparisons > context.Options.MaxAllowedFieldMergeComparisons;

    /// <summary>Finds the conflicts between the fields of the selection set, including its fragments.</summary>
    public List<FieldConflict> FindConflicts(SelectionSetNode selectionSet, INamedType? parentType)
    {
        var conflicts = new List<FieldConflict>();
        var fields = FieldsOf(selectionSet, parentType);
        CompareWithin(conflicts, fields);
        var fragments = FragmentsOf(fields);
        for (var index = 0; index < fragments.Count; index++)
        {
            CompareToFragment(conflicts, false, fields, fragments[index]);
            for (var other = index + 1; other < fragments.Count; other++)
                CompareFragments(conflicts, false, fragments[index], fragments[other]);
        }

        return conflicts;
    }

    private void CompareWithin(List<FieldConflict> conflicts, SelectedFields fields)
    {
        foreach (var same in fields.ByResponseName.Values)
            for (var index = 0; index < same.Count; index++)
                for (var other = index + 1; other < same.Count; other++)
                    Compare(conflicts, false, same[index], same[other]);
    }

    private void CompareToFragment(List<FieldConflict> conflicts, bool areMutuallyExclusive, SelectedFields fields, SelectedFields fragment)
    {
        if (fields == fragment || fields.ByResponseName.Count is 0 || !Spend()
            || !_fieldsAndFragments.Add(fields, fragment, areMutuallyExclusive))
            return;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        CompareBetween(conflicts, areMutuallyExclusive, fields, fragment);
        foreach (var spread in FragmentsOf(fragment))
            CompareToFragment(conflicts, areMutuallyExclusive, fields, spread);
    }

    private void CompareFragments(List<FieldConflict> conflicts, bool areMutuallyExclusive, SelectedFields a, SelectedFields b)
    {
        if (a == b || !Spend() || !_fragmentPairs.Add(a.Number < b.Number ? a : b, a.Number < b.Number ? b : a, areMutuallyExclusive))
            return;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        CompareBetween(conflicts, areMutuallyExclusive, a, b);
        foreach (var spread in FragmentsOf(b))
            CompareFragments(conflicts, areMutuallyExclusive, a, spread);

        foreach (var spread in FragmentsOf(a))
            CompareFragments(conflicts, areMutuallyExclusive, spread, b);
    }

    private void CompareBetween(List<FieldConflict> conflicts, bool areMutuallyExclusive, SelectedFields a, SelectedFields b)
    {
        foreach (var (responseName, fields) in a.ByResponseName)
            if (b.ByResponseName.TryGetValue(responseName, out var others))
                foreach (var field in fields)
                    foreach (var other in others)
                        Compare(conflicts, areMutuallyExclusive, field, other);
    }

    private SelectedFields FieldsOf(SelectionSetNode selectionSet, INamedType? parentType)
    {
        if (!_fields.TryGetValue(selectionSet, out var fields))
            _fields.Add(selectionSet, fields = SelectedFields.Create(_fields.Count, context, selectionSet, parentType));

        return fields;
    }

    private IReadOnlyList<SelectedFields> FragmentsOf(SelectedFields fields) => fields.Fragments(FieldsOf);

    private SelectedFields? FieldsOf(string fragmentName) => context.TryGetFragment(fragmentName, out var fragment)
        ? FieldsOf(fragment.SelectionSet, context.FindType(fragment.TypeCondition) as INamedType)
        : null;

    private bool Spend() => _comparisons <= context.Options.MaxAllowedFieldMergeComparisons
        && ++_comparisons <= context.Options.MaxAllowedFieldMergeComparisons;
}

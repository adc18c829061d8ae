using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Merging;

/// <summary>
/// Finds the fields of a document that cannot be merged. A pair of fragments, and a fragment beside the fields of a selection set, is
/// compared once (twice where it is of one object here and of two there), and all comparisons together are bounded.
/// See https://spec.graphql.org/September2025/#FieldsInSetCanMerge().
/// </summary>
internal sealed partial class FieldMerging(ValidationContext context)
{
    private readonly Dictionary<SelectionSetNode, SelectedFields> _fields = [];
    private readonly ComparedPairs<(string, string)> _fragmentPairs = new();
    private readonly ComparedPairs<(SelectedFields, string)> _fieldsAndFragments = new();
    private int _comparisons;

    /// <summary>Whether the comparisons that are allowed have not been enough.</summary>
    public bool IsExhausted => _comparisons > context.Options.MaxAllowedFieldMergeComparisons;

    /// <summary>The conflicts between the fields of the selection set, those of its fragments included.</summary>
    public List<FieldConflict> FindConflicts(SelectionSetNode selectionSet, INamedType? parentType)
    {
        var conflicts = new List<FieldConflict>();
        var fields = FieldsOf(selectionSet, parentType);
        CompareWithin(conflicts, fields);
        for (var index = 0; index < fields.Fragments.Count; index++)
        {
            CompareToFragment(conflicts, false, fields, fields.Fragments[index]);
            for (var other = index + 1; other < fields.Fragments.Count; other++)
                CompareFragments(conflicts, false, fields.Fragments[index], fields.Fragments[other]);
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

    private void CompareToFragment(List<FieldConflict> conflicts, bool areMutuallyExclusive, SelectedFields fields, string fragmentName)
    {
        if (!Spend() || !_fieldsAndFragments.Add((fields, fragmentName), areMutuallyExclusive)
            || FieldsOf(fragmentName) is not { } fragment || fields == fragment)
            return;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        CompareBetween(conflicts, areMutuallyExclusive, fields, fragment);
        foreach (var spread in fragment.Fragments)
            CompareToFragment(conflicts, areMutuallyExclusive, fields, spread);
    }

    private void CompareFragments(List<FieldConflict> conflicts, bool areMutuallyExclusive, string nameA, string nameB)
    {
        if (nameA == nameB || !Spend())
            return;

        var pair = string.CompareOrdinal(nameA, nameB) < 0 ? (nameA, nameB) : (nameB, nameA);
        if (!_fragmentPairs.Add(pair, areMutuallyExclusive) || FieldsOf(nameA) is not { } a || FieldsOf(nameB) is not { } b)
            return;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        CompareBetween(conflicts, areMutuallyExclusive, a, b);
        foreach (var spread in b.Fragments)
            CompareFragments(conflicts, areMutuallyExclusive, nameA, spread);

        foreach (var spread in a.Fragments)
            CompareFragments(conflicts, areMutuallyExclusive, spread, nameB);
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
            _fields.Add(selectionSet, fields = SelectedFields.Create(context, selectionSet, parentType));

        return fields;
    }

    private SelectedFields? FieldsOf(string fragmentName) => context.TryGetFragment(fragmentName, out var fragment)
        ? FieldsOf(fragment.SelectionSet, context.FindType(fragment.TypeCondition) as INamedType)
        : null;

    private bool Spend() => _comparisons <= context.Options.MaxAllowedFieldMergeComparisons
        && ++_comparisons <= context.Options.MaxAllowedFieldMergeComparisons;
}

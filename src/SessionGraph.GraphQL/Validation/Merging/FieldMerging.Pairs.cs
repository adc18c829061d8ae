using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Merging;

internal sealed partial class FieldMerging
{
    private void Compare(List<FieldConflict> conflicts, bool areMutuallyExclusive, SelectedField a, SelectedField b)
    {
        if (!Spend())
            return;

        // Fields on two different object types are never in the same result object. They may be different fields, but must have the same
        // shape.
        areMutuallyExclusive |= a.ParentType is ObjectType && b.ParentType is ObjectType && a.ParentType != b.ParentType;
        if (!areMutuallyExclusive && (a.Name != b.Name || !a.HasSameArguments(b)))
            conflicts.Add(new FieldConflict(a, b, []));
        else if (a.IsStreamed || b.IsStreamed)
            conflicts.Add(new FieldConflict(a, b, []));
        else if (a.Type is not null && b.Type is not null && HaveDifferentShapes(a.Type, b.Type))
            conflicts.Add(new FieldConflict(a, b, []));
        else if (a.Node.SelectionSet is not null && b.Node.SelectionSet is not null)
            CompareSubfields(conflicts, areMutuallyExclusive, a, b);
    }

    private void CompareSubfields(List<FieldConflict> conflicts, bool areMutuallyExclusive, SelectedField a, SelectedField b)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var below = new List<FieldConflict>();
        var fieldsA = FieldsOf(a.Node.SelectionSet!, a.Type?.NamedType());
        var fieldsB = FieldsOf(b.Node.SelectionSet!, b.Type?.NamedType());
        CompareBetween(below, areMutuallyExclusive, fieldsA, fieldsB);
        foreach (var fragment in FragmentsOf(fieldsB))
            CompareToFragment(below, areMutuallyExclusive, fieldsA, fragment);

        foreach (var fragment in FragmentsOf(fieldsA))
            CompareToFragment(below, areMutuallyExclusive, fieldsB, fragment);

        foreach (var fragmentA in FragmentsOf(fieldsA))
            foreach (var fragmentB in FragmentsOf(fieldsB))
                CompareFragments(below, areMutuallyExclusive, fragmentA, fragmentB);

        if (below.Count > 0)
            conflicts.Add(new FieldConflict(a, b, below));
    }

    // See https://spec.graphql.org/September2025/#SameResponseShape().
    private static bool HaveDifferentShapes(IType a, IType b) => (a, b) switch
    {
        (ListType listA, ListType listB) => HaveDifferentShapes(listA.ElementType, listB.ElementType),
        (NonNullType nonNullA, NonNullType nonNullB) => HaveDifferentShapes(nonNullA.InnerType, nonNullB.InnerType),
        (ListType or NonNullType, _) or (_, ListType or NonNullType) => true,
        _ => (a.IsLeafType() || b.IsLeafType()) && a != b,
    };
}

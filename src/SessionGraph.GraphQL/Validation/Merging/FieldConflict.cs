using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Merging;

/// <summary>Two fields that cannot be merged.</summary>
/// <param name="A">The one.</param>
/// <param name="B">The other.</param>
/// <param name="Subconflicts">Why, where it is their selections that cannot be merged; empty where it is they themselves.</param>
internal sealed record FieldConflict(SelectedField A, SelectedField B, IReadOnlyList<FieldConflict> Subconflicts)
{
    /// <summary>The first two fields below that cannot be merged for their own sake.</summary>
    public (SelectedField A, SelectedField B) Innermost
    {
        get
        {
            var conflict = this;
            while (conflict.Subconflicts.Count > 0)
                conflict = conflict.Subconflicts[0];

            return (conflict.A, conflict.B);
        }
    }

    /// <summary>All fields of the conflict, pair by pair, from the outermost on.</summary>
    public IEnumerable<FieldNode> Nodes => Subconflicts.SelectMany(conflict => conflict.Nodes).Prepend(B.Node).Prepend(A.Node);
}

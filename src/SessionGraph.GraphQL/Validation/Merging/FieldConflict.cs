using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Merging;

/// <summary>Two fields that cannot be merged.</summary>
/// <param name="A">The first field.</param>
/// <param name="B">The second field.</param>
/// <param name="Subconflicts">The conflicts of their subselections, if they cause the conflict; otherwise empty.</param>
internal sealed record FieldConflict(SelectedField A, SelectedField B, IReadOnlyList<FieldConflict> Subconflicts)
{
    /// <summary>The innermost fields that cause the conflict.</summary>
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

    /// <summary>All fields of the conflict in pairs, outermost first.</summary>
    public IEnumerable<FieldNode> Nodes => Subconflicts.SelectMany(conflict => conflict.Nodes).Prepend(B.Node).Prepend(A.Node);
}

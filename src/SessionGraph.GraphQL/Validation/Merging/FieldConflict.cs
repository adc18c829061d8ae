using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Merging;

/// <summary>Two fields that cannot be merged.</summary>
/// <param name="A">The one.</param>
/// <param name="B">The other.</param>
/// <param name="Below">Why, where it is their selections that cannot be merged; empty where it is they themselves.</param>
internal sealed record FieldConflict(SelectedField A, SelectedField B, IReadOnlyList<FieldConflict> Below)
{
    /// <summary>The first two fields below that cannot be merged for their own sake.</summary>
    public (SelectedField A, SelectedField B) Innermost
    {
        get
        {
            var conflict = this;
            while (conflict.Below.Count > 0)
                conflict = conflict.Below[0];

            return (conflict.A, conflict.B);
        }
    }

    /// <summary>All fields of the conflict, pair by pair, from the outermost on.</summary>
    public IEnumerable<FieldNode> Nodes => Below.SelectMany(conflict => conflict.Nodes).Prepend(B.Node).Prepend(A.Node);
}

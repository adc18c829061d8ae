namespace SessionGraph.Providers.OneRoster;

/// <summary>What an import did, or would do.</summary>
/// <param name="Created">The sessions that are new.</param>
/// <param name="Changed">The sessions that were changed.</param>
/// <param name="Unchanged">The rows that say what was stored already.</param>
/// <param name="Organisations">The organisations that are new or were changed.</param>
public sealed record ImportResult(int Created = 0, int Changed = 0, int Unchanged = 0, int Organisations = 0)
{
    /// <summary>The sum of both.</summary>
    public static ImportResult operator +(ImportResult left, ImportResult right) => new(
        left.Created + right.Created, left.Changed + right.Changed, left.Unchanged + right.Unchanged, left.Organisations + right.Organisations);
}

namespace SessionGraph.Providers.OneRoster;

/// <summary>The result of an import or a dry run.</summary>
/// <param name="Created">The number of new sessions.</param>
/// <param name="Changed">The number of changed sessions.</param>
/// <param name="Unchanged">The number of unchanged rows.</param>
/// <param name="Organisations">The number of new or changed organisations.</param>
public sealed record ImportResult(int Created = 0, int Changed = 0, int Unchanged = 0, int Organisations = 0)
{
    /// <summary>Adds two results.</summary>
    public static ImportResult operator +(ImportResult left, ImportResult right) => new(
        left.Created + right.Created, left.Changed + right.Changed, left.Unchanged + right.Unchanged, left.Organisations + right.Organisations);
}

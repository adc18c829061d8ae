namespace SessionGraph.Workshops;

/// <summary>The changes of a branch (PATCH). A field that is left out keeps its value.</summary>
public sealed record UpdateBranchInput : UpdateLookupInput
{
    /// <summary>How many people its room holds. Null means none.</summary>
    public Optional<int?> Capacity { get; init; }
}

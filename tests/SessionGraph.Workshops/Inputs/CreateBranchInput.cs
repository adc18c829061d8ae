namespace SessionGraph.Workshops;

/// <summary>A new branch.</summary>
public sealed record CreateBranchInput : CreateTextLookupInput
{
    /// <summary>How many people its room holds.</summary>
    public required int Capacity { get; init; }
}

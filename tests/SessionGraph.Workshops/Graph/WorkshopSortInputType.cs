namespace SessionGraph.Workshops;

/// <summary>What workshops are sorted by.</summary>
public sealed class WorkshopSortInputType : SortInputType<Workshop>;

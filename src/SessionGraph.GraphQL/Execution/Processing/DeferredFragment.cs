namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>A deferred fragment of one object.</summary>
/// <param name="path">The object's place.</param>
/// <param name="label">The label; null where there is none.</param>
/// <param name="parent">The deferred fragment that this one is part of; null where there is none.</param>
internal sealed class DeferredFragment(Path path, string? label, DeferredFragment? parent) : PendingDelivery(path, label)
{
    public DeferredFragment? Parent => parent;

    /// <summary>The fragments that are not begun before this one is complete.</summary>
    public List<DeferredFragment> Children { get; } = [];

    /// <summary>What is delivered with the fragment.</summary>
    public List<DeferredFields> Fields { get; } = [];

    /// <summary>How many of the fields are not resolved yet.</summary>
    public int Outstanding { get; set; }

    /// <summary>The errors of fields that have taken the object along; null where none have.</summary>
    public IReadOnlyList<IError>? Failure { get; set; }
}

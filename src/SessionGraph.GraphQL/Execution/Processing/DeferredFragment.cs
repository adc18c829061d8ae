namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>A deferred fragment on one object.</summary>
/// <param name="path">The object's path.</param>
/// <param name="label">The label; null if there is none.</param>
/// <param name="parent">The enclosing deferred fragment; null if there is none.</param>
internal sealed class DeferredFragment(Path path, string? label, DeferredFragment? parent) : PendingDelivery(path, label)
{
    public DeferredFragment? Parent => parent;

    /// <summary>The fragments that start when this one is complete.</summary>
    public List<DeferredFragment> Children { get; } = [];

    /// <summary>The fields that belong to the fragment.</summary>
    public List<DeferredFields> Fields { get; } = [];

    /// <summary>The number of fields that are not resolved yet.</summary>
    public int Outstanding { get; set; }

    /// <summary>The errors that propagated to the object; null if there are none.</summary>
    public IReadOnlyList<IError>? Failure { get; set; }
}

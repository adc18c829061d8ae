namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>A part of the result that is announced to the client: a fragment, or the items of a list.</summary>
/// <param name="path">The path in the result.</param>
/// <param name="label">The label; null if there is none.</param>
internal abstract class PendingDelivery(Path path, string? label)
{
    public Path Path => path;

    public string? Label => label;

    /// <summary>The id that was sent to the client; null before.</summary>
    public string? Id { get; set; }

    public DeliveryState State { get; set; }
}

/// <summary>The states of a pending part.</summary>
internal enum DeliveryState
{
    /// <summary>The part has not been announced.</summary>
    Waiting,

    /// <summary>The part has been announced.</summary>
    Pending,

    /// <summary>The part is completely delivered.</summary>
    Completed,

    /// <summary>An error ended the part.</summary>
    Failed,
}

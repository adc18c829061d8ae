namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>A part of the result that a client is told to wait for: a fragment, or the items of a list.</summary>
/// <param name="path">Its place in the result.</param>
/// <param name="label">The label; null where there is none.</param>
internal abstract class PendingDelivery(Path path, string? label)
{
    public Path Path => path;

    public string? Label => label;

    /// <summary>The id that the client was told; null before.</summary>
    public string? Id { get; set; }

    public DeliveryState State { get; set; }
}

/// <summary>How far a part of the result is.</summary>
internal enum DeliveryState
{
    /// <summary>The client has not been told of it.</summary>
    Waiting,

    /// <summary>The client waits for it.</summary>
    Pending,

    /// <summary>The client has it all.</summary>
    Completed,

    /// <summary>There will be no more of it.</summary>
    Failed,
}

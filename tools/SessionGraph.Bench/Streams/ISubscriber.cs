namespace SessionGraph.Bench;

/// <summary>Opens streams of one transport.</summary>
internal interface ISubscriber : IDisposable
{
    /// <summary>What the transport is called.</summary>
    string Name { get; }

    /// <summary>Opens a stream; the task that is returned reads it until it is cancelled, and tells of each event.</summary>
    Task<Task> OpenAsync(string subscription, Action received, CancellationToken cancellationToken);
}

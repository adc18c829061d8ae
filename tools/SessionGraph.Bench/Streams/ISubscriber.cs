namespace SessionGraph.Bench;

/// <summary>Opens streams of one transport.</summary>
internal interface ISubscriber : IDisposable
{
    /// <summary>The name of the transport.</summary>
    string Name { get; }

    /// <summary>Opens a stream. The returned task reads it until cancelled, and reports each event.</summary>
    Task<Task> OpenAsync(string subscription, Action received, CancellationToken cancellationToken);
}

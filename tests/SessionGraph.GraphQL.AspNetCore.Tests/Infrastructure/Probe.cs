using System.Threading.Channels;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>Signals between the resolvers and a test.</summary>
public sealed class Probe
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The events of the subscription <c>numbers</c>.</summary>
    public Channel<int> Numbers { get; } = Channel.CreateUnbounded<int>();

    /// <summary>The number of open source streams.</summary>
    public Counter OpenStreams { get; } = new();

    /// <summary>The number of events that were read from the sources of the subscription <c>chunks</c>.</summary>
    public Counter TakenChunks { get; } = new();

    /// <summary>The number of completed WebSocket operations.</summary>
    public Counter CompletedOperations { get; } = new();

    /// <summary>The number of closed WebSockets.</summary>
    public Counter ClosedSockets { get; } = new();

    public Task Started => _started.Task.WaitAsync(TestContext.Current.CancellationToken);

    public Task Cancelled => _cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);

    public void Start() => _started.TrySetResult();

    public void Cancel() => _cancelled.TrySetResult();
}

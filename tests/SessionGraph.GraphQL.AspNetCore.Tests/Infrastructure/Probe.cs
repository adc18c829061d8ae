using System.Threading.Channels;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>What the resolvers tell a test, and a test tells the resolvers.</summary>
public sealed class Probe
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the subscription <c>numbers</c> sends.</summary>
    public Channel<int> Numbers { get; } = Channel.CreateUnbounded<int>();

    /// <summary>How many source streams are open.</summary>
    public Counter OpenStreams { get; } = new();

    /// <summary>How many of the subscription <c>chunks</c>' events were taken from their sources.</summary>
    public Counter TakenChunks { get; } = new();

    /// <summary>How many operations of WebSockets have ended.</summary>
    public Counter CompletedOperations { get; } = new();

    /// <summary>How many WebSockets are closed.</summary>
    public Counter ClosedSockets { get; } = new();

    public Task Started => _started.Task.WaitAsync(TestContext.Current.CancellationToken);

    public Task Cancelled => _cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);

    public void Start() => _started.TrySetResult();

    public void Cancel() => _cancelled.TrySetResult();
}

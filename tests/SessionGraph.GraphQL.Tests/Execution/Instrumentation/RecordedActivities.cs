using System.Collections.Concurrent;
using System.Diagnostics;

namespace SessionGraph.GraphQL.Tests.Execution.Instrumentation;

/// <summary>Records the engine's activities of one test. Tests that run at the same time have other traces.</summary>
internal sealed class RecordedActivities : IDisposable
{
    private readonly ConcurrentQueue<Activity> _stopped = new();
    private readonly ActivitySource _source = new("Test");
    private readonly ActivityListener _listener;

    public RecordedActivities()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source == _source || source.Name == "SessionGraph.GraphQL",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
        Request = _source.StartActivity("request")!;
    }

    /// <summary>The activity that the test's operations belong to, as to an HTTP request.</summary>
    public Activity Request { get; }

    /// <summary>The stopped activities of the engine that belong to the request or are linked with it, in the order of their start.</summary>
    public IReadOnlyList<Activity> All =>
    [
        .. _stopped
            .Where(activity => activity.TraceId == Request.TraceId || activity.Links.Any(link => link.Context.TraceId == Request.TraceId))
            .OrderBy(activity => activity.StartTimeUtc),
    ];

    public Activity Named(string name) => Assert.Single(All, activity => activity.DisplayName == name);

    public void Dispose()
    {
        Request.Dispose();
        _listener.Dispose();
        _source.Dispose();
    }
}

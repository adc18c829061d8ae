using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SessionGraph.GraphQL.Execution.Instrumentation;

/// <summary>
/// Records metrics in the instruments of a meter. OpenTelemetry has no conventions for GraphQL metrics yet, so the names follow those of
/// HTTP. While nobody listens to the meter, nothing is measured.
/// </summary>
public sealed class MeterExecutionDiagnosticEventListener : ExecutionDiagnosticEventListener
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "SessionGraph.GraphQL";

    private static readonly InstrumentAdvice<double> s_seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    private static readonly InstrumentAdvice<double> s_costs = new()
    {
        HistogramBucketBoundaries = [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000],
    };

    private readonly TimeProvider _timeProvider;
    private readonly OperationNames _names;
    private readonly OperationNames _codes;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _eventDuration;
    private readonly Histogram<double> _fieldCost;
    private readonly Histogram<double> _typeCost;
    private readonly UpDownCounter<int> _activeOperations;
    private readonly UpDownCounter<int> _activeSubscriptions;
    private readonly Counter<long> _errors;
    private readonly Counter<long> _documents;

    /// <summary>Creates the instruments.</summary>
    /// <param name="meter">The meter, with the name <see cref="MeterName"/>.</param>
    /// <param name="options">What to record.</param>
    /// <param name="timeProvider">The clock.</param>
    public MeterExecutionDiagnosticEventListener(Meter meter, InstrumentationOptions options, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        (_names, _codes) = (new OperationNames(options.MaxOperationNames), new OperationNames(options.MaxOperationNames));
        _duration = meter.CreateHistogram(
            "graphql.server.operation.duration", "s", "The time that operations take.", advice: s_seconds);
        _eventDuration = meter.CreateHistogram(
            "graphql.server.subscription.event.duration", "s", "The time that the events of subscriptions take.", advice: s_seconds);
        _fieldCost = meter.CreateHistogram("graphql.server.operation.field_cost", "{cost}", "The field cost of operations.", advice: s_costs);
        _typeCost = meter.CreateHistogram("graphql.server.operation.type_cost", "{cost}", "The type cost of operations.", advice: s_costs);
        _activeOperations = meter.CreateUpDownCounter<int>(
            "graphql.server.active_operations", "{operation}", "Operations that are executed, or wait for a free place.");
        _activeSubscriptions = meter.CreateUpDownCounter<int>(
            "graphql.server.active_subscriptions", "{subscription}", "Open subscriptions.");
        _errors = meter.CreateCounter<long>(
            "graphql.server.errors", "{error}", "Errors in results; the attribute `error.type` is the error's code.");
        _documents = meter.CreateCounter<long>(
            "graphql.server.document_cache.requests", "{request}", "Look-ups of a document; the attribute `result` is `hit` or `miss`.");
    }

    /// <inheritdoc />
    public override bool EnableExecuteRequest
        => _duration.Enabled || _errors.Enabled || _activeOperations.Enabled || _activeSubscriptions.Enabled || _eventDuration.Enabled
            || _documents.Enabled || _fieldCost.Enabled || _typeCost.Enabled;

    /// <inheritdoc />
    public override IDisposable? ExecuteRequest(RequestContext context)
    {
        _activeOperations.Add(1);
        return new Request(this, context);
    }

    /// <inheritdoc />
    public override IDisposable? OnSubscriptionEvent(RequestContext context) => new SubscriptionEvent(this, context);

    /// <inheritdoc />
    public override IDisposable? ExecuteSubscription(RequestContext context)
    {
        _activeSubscriptions.Add(1);
        return new Subscription(this);
    }

    /// <inheritdoc />
    public override void RetrievedDocumentFromCache(RequestContext context) => CountDocument("hit");

    /// <inheritdoc />
    public override void AddedDocumentToCache(RequestContext context) => CountDocument("miss");

    private void CountDocument(string result) => _documents.Add(1, new KeyValuePair<string, object?>("result", result));

    private void Record(Histogram<double> durations, long start, RequestContext context)
    {
        var tags = TagsOf(context.Operation);
        foreach (var error in context.Errors)
            _errors.Add(1, new KeyValuePair<string, object?>("error.type", CodeOf(error)));

        if (context.Cost is { } cost)
        {
            _fieldCost.Record(cost.FieldCost, tags);
            _typeCost.Record(cost.TypeCost, tags);
        }

        if (context.Errors is [var first, ..])
            tags.Add("error.type", CodeOf(first));

        durations.Record(_timeProvider.GetElapsedTime(start).TotalSeconds, tags);
    }

    private TagList TagsOf(Operation? operation)
    {
        var tags = new TagList();
        if (operation is null)
            return tags;

        tags.Add("graphql.operation.type", OperationNames.TypeOf(operation));
        if (_names.Limit(operation.Definition.Name?.Value) is { } name)
            tags.Add("graphql.operation.name", name);

        return tags;
    }

    // The codes are the server's own, except those that a provider sends.
    private string? CodeOf(IError error) => _codes.Limit(OperationNames.CodeOf(error));

    private sealed class Request(MeterExecutionDiagnosticEventListener listener, RequestContext context) : IDisposable
    {
        private readonly long _start = listener._timeProvider.GetTimestamp();

        public void Dispose()
        {
            listener._activeOperations.Add(-1);
            listener.Record(listener._duration, _start, context);
        }
    }

    private sealed class SubscriptionEvent(MeterExecutionDiagnosticEventListener listener, RequestContext context) : IDisposable
    {
        private readonly long _start = listener._timeProvider.GetTimestamp();

        public void Dispose() => listener.Record(listener._eventDuration, _start, context);
    }

    private sealed class Subscription(MeterExecutionDiagnosticEventListener listener) : IDisposable
    {
        public void Dispose() => listener._activeSubscriptions.Add(-1);
    }
}

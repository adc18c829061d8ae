using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Execution.Instrumentation;
using SessionGraph.GraphQL.Subscriptions;
using SessionGraph.GraphQL.Tests.Subscriptions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Tests.Execution.Instrumentation;

public sealed class MeterTests : IDisposable
{
    private static readonly Schema s_zoo = SchemaBuilder.New()
        .AddCostAnalyzer().AddQueryType().AddTypes(typeof(Animal), typeof(Cat), typeof(Lion), typeof(Dog), typeof(ZooQueries)).Create();

    private static readonly Schema s_news = SchemaBuilder.New()
        .AddQueryType().AddSubscriptionType().AddTypes(typeof(NewsQueries), typeof(NewsSubscriptions)).Create();

    private readonly ConcurrentQueue<(string Instrument, double Value, string Tags)> _measurements = new();
    private readonly Meter _meter = new(MeterExecutionDiagnosticEventListener.MeterName);
    private readonly MeterListener _listener = new();

    public void Dispose()
    {
        _listener.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public async Task An_operation_is_counted_with_its_type_name_cost_and_errors()
    {
        await using var executor = Create(s_zoo);
        Listen();

        await ExecuteAsync(executor, "query First { expected boom id: __typename }");
        await ExecuteAsync(executor, "query First { expected boom id: __typename }");
        await ExecuteAsync(executor, "{ nothing }");

        const string tags = "graphql.operation.name=First graphql.operation.type=query";
        Assert.Equal(
            ["error.type=NOT_TODAY " + tags, "error.type=NOT_TODAY " + tags, "error.type=_OTHER"],
            TagsOf("graphql.server.operation.duration"));
        Assert.Equal([tags, tags], TagsOf("graphql.server.operation.field_cost"));
        Assert.Equal([tags, tags], TagsOf("graphql.server.operation.type_cost"));
        Assert.Equal(
            [
                "error.type=NOT_TODAY",
                "error.type=NOT_TODAY",
                "error.type=System.InvalidOperationException",
                "error.type=System.InvalidOperationException",
                "error.type=_OTHER",
            ],
            TagsOf("graphql.server.errors").Order(StringComparer.Ordinal));
        Assert.Equal(["result=miss", "result=hit", "result=miss"], TagsOf("graphql.server.document_cache.requests"));
        Assert.Equal([1, -1, 1, -1, 1, -1], ValuesOf("graphql.server.active_operations"));
    }

    [Fact]
    public async Task Names_beyond_the_limit_are_counted_as_one()
    {
        await using var executor = Create(s_zoo, maxOperationNames: 2);
        Listen();

        foreach (var name in new[] { "A", "B", "C", "D", "A" })
            await ExecuteAsync(executor, $"query {name} {{ __typename }}");

        Assert.Equal(
            ["A", "B", "_OTHER", "_OTHER", "A"],
            TagsOf("graphql.server.operation.duration").Select(tags => tags.Split(' ')[0].Split('=')[1]));
    }

    [Fact]
    public async Task A_subscription_is_active_until_it_is_disposed_and_its_events_are_timed()
    {
        var topics = new InMemoryTopics();
        var services = new TestExecutor(s_news).With<ITopicEventReceiver>(topics).With<ITopicEventSender>(topics);
        await using var executor = Create(s_news);
        Listen();
        var stream = Assert.IsType<ResponseStream>(
            await executor.ExecuteAsync(
                services.Request("subscription { headline(topic: \"sport\") { text } }"), TestContext.Current.CancellationToken),
            exactMatch: false);
        await topics.SendAsync("news sport", new News("one goal"), TestContext.Current.CancellationToken);
        await topics.CompleteAsync("news sport");
        await foreach (var result in stream.ReadResultsAsync(TestContext.Current.CancellationToken))
            await result.DisposeAsync();

        Assert.Equal([1], ValuesOf("graphql.server.active_subscriptions"));
        await stream.DisposeAsync();

        Assert.Equal([1, -1], ValuesOf("graphql.server.active_subscriptions"));
        Assert.Equal(["graphql.operation.type=subscription"], TagsOf("graphql.server.subscription.event.duration"));
    }

    [Fact]
    public void Nothing_is_observed_while_nobody_listens()
    {
        var listener = new MeterExecutionDiagnosticEventListener(_meter, new InstrumentationOptions(), TimeProvider.System);
        Assert.False(listener.EnableExecuteRequest);

        Listen();
        Assert.True(listener.EnableExecuteRequest);
    }

    private RequestExecutor Create(Schema schema, int maxOperationNames = 100) => RequestExecutor.Create(
        schema,
        new DocumentValidator(),
        diagnosticEventListeners:
        [
            new MeterExecutionDiagnosticEventListener(
                _meter, new InstrumentationOptions { MaxOperationNames = maxOperationNames }, TimeProvider.System),
        ]);

    private static async Task ExecuteAsync(RequestExecutor executor, string document)
    {
        var services = new TestExecutor(s_zoo).With(new Keeper());
        await using var result = await executor.ExecuteAsync(services.Request(document), TestContext.Current.CancellationToken);
    }

    private void Listen()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == _meter)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        => _measurements.Enqueue((
            instrument.Name,
            value,
            string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal))));

    private IEnumerable<string> TagsOf(string instrument)
        => _measurements.Where(measurement => measurement.Instrument == instrument).Select(measurement => measurement.Tags);

    private IEnumerable<double> ValuesOf(string instrument)
        => _measurements.Where(measurement => measurement.Instrument == instrument).Select(measurement => measurement.Value);
}

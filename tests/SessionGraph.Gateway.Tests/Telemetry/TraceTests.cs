using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace SessionGraph.Gateway.Tests.Telemetry;

public sealed class TraceTests : IAsyncLifetime
{
    private const string Variable = "a text that only the variables have";

    private readonly RecordedSpans _spans = new();
    private readonly ActivityTraceId _traceId = ActivityTraceId.CreateRandom();
    private readonly ActivitySpanId _caller = ActivitySpanId.CreateRandom();
    private TestGateway _gateway = null!;

    public ValueTask InitializeAsync()
    {
        // Nobody listens at the collector's address: the exporter drops what it cannot send.
        _gateway = new TestGateway(
            null,
            services => services.ConfigureOpenTelemetryTracerProvider(traces => traces.AddProcessor(_spans)),
            ("Telemetry:Otlp:Endpoint", "http://127.0.0.1:1"));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_request_continues_the_callers_trace_with_its_operation_and_statements()
    {
        await SendAsync("query Titles($title: String) { sessions(first: 2, where: { title: { contains: $title } }) { nodes { id ... on CourseSession { room { name } } } totalCount } }");

        var spans = _spans.Of(_traceId);
        var request = Assert.Single(spans, span => span.Kind is ActivityKind.Server && span.ParentSpanId == _caller);
        var operation = Assert.Single(spans, span => span.Source.Name == "SessionGraph.GraphQL");
        Assert.Equal(("query", request.SpanId), (operation.DisplayName, operation.ParentSpanId));
        Assert.Equal("Titles", operation.GetTagItem("graphql.operation.name"));
        Assert.Equal("POST", request.GetTagItem("http.request.method"));
        Assert.DoesNotContain(
            spans.SelectMany(span => span.TagObjects), tag => tag.Value?.ToString()?.Contains(Variable, StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task An_error_has_the_id_of_the_trace()
    {
        using var response = await SendAsync("{ nothing }");

        Assert.Contains(
            $"\"traceId\":\"{_traceId}\"",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal("_OTHER", Assert.Single(_spans.Of(_traceId), span => span.Source.Name == "SessionGraph.GraphQL").GetTagItem("error.type"));
    }

    private async Task<HttpResponseMessage> SendAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = JsonContent.Create(new { query, variables = new { title = Variable } });
        request.Headers.Add("traceparent", $"00-{_traceId}-{_caller}-01");
        // The client must not replace the header by a trace of its own.
        using var handler = new SocketsHttpHandler { ActivityHeadersPropagator = null };
        using var client = new HttpClient(handler) { BaseAddress = _gateway.Client.BaseAddress };
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await response.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        Assert.True(SpinWait.SpinUntil(() => _spans.Of(_traceId).Any(span => span.Kind is ActivityKind.Server && span.ParentSpanId == _caller), TimeSpan.FromSeconds(30)));
        return response;
    }

    private sealed class RecordedSpans : BaseProcessor<Activity>
    {
        private readonly ConcurrentQueue<Activity> _ended = new();

        public override void OnEnd(Activity data) => _ended.Enqueue(data);

        public IReadOnlyList<Activity> Of(ActivityTraceId traceId) => [.. _ended.Where(span => span.TraceId == traceId)];
    }
}

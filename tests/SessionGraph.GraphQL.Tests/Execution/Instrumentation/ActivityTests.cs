using System.Diagnostics;
using System.Text;
using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Execution.Instrumentation;
using SessionGraph.GraphQL.PersistedOperations;
using SessionGraph.GraphQL.Subscriptions;
using SessionGraph.GraphQL.Tests.Subscriptions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Tests.Execution.Instrumentation;

public sealed class ActivityTests : IDisposable
{
    private static readonly Schema s_tree = SchemaBuilder.New()
        .AddCostAnalyzer().AddQueryType().AddTypes(typeof(TreeQueries), typeof(NodeFields)).Create();

    private static readonly Schema s_news = SchemaBuilder.New()
        .AddQueryType().AddSubscriptionType()
        .AddTypes(typeof(NewsQueries), typeof(NewsSubscriptions)).Create();

    private readonly RecordedActivities _activities = new();

    public void Dispose() => _activities.Dispose();

    [Fact]
    public async Task An_operation_has_an_activity_with_its_name_type_hash_and_cost()
    {
        const string document = "query Root($deep: Boolean = false) { root { name @include(if: $deep) } }";

        await ExecuteAsync(s_tree, document, ActivityScopes.Default);

        var operation = Assert.Single(_activities.All);
        Assert.Equal(("query", _activities.Request.SpanId), (operation.DisplayName, operation.ParentSpanId));
        Assert.Equal(ActivityStatusCode.Unset, operation.Status);
        Assert.Equal(
            [
                "graphql.document.hash=" + OperationDocumentHash.Of(Encoding.UTF8.GetBytes(document)),
                "graphql.operation.field_cost=1",
                "graphql.operation.name=Root",
                "graphql.operation.type=query",
                "graphql.operation.type_cost=2",
            ],
            TagsOf(operation));
    }

    [Theory]
    [InlineData("{ boom }", "query", "System.InvalidOperationException")]
    [InlineData("{ expected }", "query", "NOT_TODAY")]
    [InlineData("{ nothing }", "GraphQL Operation", "_OTHER")]
    public async Task An_operation_with_errors_has_the_status_and_the_code_but_no_message(string document, string name, string code)
    {
        await ExecuteAsync(TestExecutor.Zoo, document, ActivityScopes.Default);

        var operation = _activities.Named(name);
        Assert.Equal((ActivityStatusCode.Error, null), (operation.Status, operation.StatusDescription));
        Assert.Equal((code, 1), ((string?)operation.GetTagItem("error.type"), (int?)operation.GetTagItem("graphql.error.count")));
        Assert.DoesNotContain(operation.Events.SelectMany(exception => exception.Tags), tag => tag.Value?.ToString()?.Contains("secret") is true);
    }

    [Fact]
    public async Task Resolvers_and_batches_have_activities_below_the_operation_if_they_are_wanted()
    {
        const string document = "{ root { children { name firstGrandchildName } } }";

        await ExecuteAsync(s_tree, document, ActivityScopes.All);

        var operation = _activities.Named("query");
        var resolvers = _activities.All.Where(activity => activity.GetTagItem("graphql.selection.path") is not null).ToList();
        Assert.All(resolvers, resolver => Assert.Equal(operation.SpanId, resolver.ParentSpanId));
        Assert.Equal(
            [
                "Node.children /root/children",
                "Node.firstGrandchildName /root/children[0]/firstGrandchildName",
                "Node.firstGrandchildName /root/children[1]/firstGrandchildName",
                "Node.name /root/children[0]/name",
                "Node.name /root/children[1]/name",
                "Query.root /root",
            ],
            resolvers.Select(resolver => $"{resolver.DisplayName} {resolver.GetTagItem("graphql.selection.path")}").Order());
        var batches = _activities.All.Where(activity => activity.GetTagItem("graphql.dataLoader.keys.count") is not null).ToList();
        Assert.Equal(
            ["ChildrenLoader batch 1", "ChildrenLoader batch 2", "ChildrenLoader batch 2", "NameLoader batch 2", "NameLoader batch 2"],
            batches.Select(batch => $"{batch.DisplayName} {batch.GetTagItem("graphql.dataLoader.keys.count")}").Order());
        Assert.All(batches, batch => Assert.Contains(batch.ParentSpanId, _activities.All.Select(activity => activity.SpanId)));
    }

    [Fact]
    public async Task What_is_not_wanted_has_no_activity()
    {
        await ExecuteAsync(s_tree, "{ root { name } }", ActivityScopes.None);

        Assert.Empty(_activities.All);
    }

    [Fact]
    public async Task Each_event_of_a_subscription_has_a_trace_of_its_own_that_is_linked_with_the_subscription()
    {
        var topics = new InMemoryTopics();
        var news = new TestExecutor(s_news).With<ITopicEventReceiver>(topics).With<ITopicEventSender>(topics);
        await using var executor = Create(s_news, ActivityScopes.Default);
        var request = news.Request("subscription Sport { headline(topic: \"sport\") { text } }");
        await using var stream = Assert.IsType<ResponseStream>(
            await executor.ExecuteAsync(request, TestContext.Current.CancellationToken), exactMatch: false);
        await topics.SendAsync("news sport", new News("one goal"), TestContext.Current.CancellationToken);
        await topics.CompleteAsync("news sport");
        await foreach (var result in stream.ReadResultsAsync(TestContext.Current.CancellationToken))
            await result.DisposeAsync();

        var subscription = _activities.Named("subscription");
        var headline = _activities.Named("subscription event");
        Assert.NotEqual(subscription.TraceId, headline.TraceId);
        Assert.Equal(_activities.Request.TraceId, Assert.Single(headline.Links).Context.TraceId);
        Assert.Equal("Sport", headline.GetTagItem("graphql.operation.name"));
        Assert.Same(_activities.Request, Activity.Current);
    }

    private async Task ExecuteAsync(Schema schema, string document, ActivityScopes scopes)
    {
        var services = new TestExecutor(schema).With(new FetchLog()).With(new Keeper());
        await using var executor = Create(schema, scopes);
        await using var result = await executor.ExecuteAsync(services.Request(document), TestContext.Current.CancellationToken);
        Assert.Same(_activities.Request, Activity.Current);
    }

    private static RequestExecutor Create(Schema schema, ActivityScopes scopes) => RequestExecutor.Create(
        schema,
        new DocumentValidator(),
        diagnosticEventListeners: [new ActivityExecutionDiagnosticEventListener(new InstrumentationOptions { Scopes = scopes })]);

    private static IEnumerable<string> TagsOf(Activity activity)
        => activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal);
}

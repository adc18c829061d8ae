using System.Net;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>Responses as server-sent events.</summary>
public sealed class EventStreamTests
{
    private const string Subscription = "subscription { numbers }";
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("text/event-stream")]
    [InlineData("application/json, text/event-stream")]
    public async Task A_subscription_sends_each_response_as_it_comes_and_then_the_end(string? accept)
    {
        await using var server = await GraphQLServer.StartAsync();
        using var response = await server.OpenAsync(Subscription, accept, Cancellation);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(GraphQLServer.EventStream, response.Content.Headers.ContentType?.ToString());
        Assert.True(response.Headers.CacheControl?.NoCache);
        Assert.Equal(["no"], response.Headers.GetValues("X-Accel-Buffering"));
        foreach (var number in (int[])[1, 2])
        {
            await server.Probe.Numbers.Writer.WriteAsync(number, Cancellation);
            Assert.Equal($"event: next\ndata: {{\"data\":{{\"numbers\":{number}}}}}\n", await ReadEventAsync(events));
        }

        server.Probe.Numbers.Writer.Complete();
        Assert.Equal("event: complete\ndata:\n", await ReadEventAsync(events));
        Assert.Null(await events.ReadLineAsync(Cancellation));
    }

    [Fact]
    public async Task A_silent_stream_says_now_and_again_that_it_is_alive()
    {
        var clock = new TestTimeProvider();
        await using var server = await GraphQLServer.StartAsync(timeProvider: clock);
        using var response = await server.OpenAsync(Subscription, null, Cancellation);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));

        for (var times = 0; times < 2; times++)
        {
            await clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(12));
            Assert.Equal(":\n", await ReadEventAsync(events));
        }

        await server.Probe.Numbers.Writer.WriteAsync(3, Cancellation);
        Assert.Equal("event: next\ndata: {\"data\":{\"numbers\":3}}\n", await ReadEventAsync(events));
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_its_subscription()
    {
        await using var server = await GraphQLServer.StartAsync();
        var response = await server.OpenAsync(Subscription, null, Cancellation);
        await server.Probe.Started;

        response.Dispose();

        await server.Probe.Cancelled;
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task A_host_that_stops_does_not_wait_for_its_streams()
    {
        await using var server = await GraphQLServer.StartAsync();
        using var response = await server.OpenAsync(Subscription, null, Cancellation);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        await server.Probe.Started;

        await server.Application.StopAsync(Cancellation);

        // Without the complete event, the client reconnects.
        Assert.Matches(@"^retry: \d{3,4}\n\n$", await events.ReadToEndAsync(Cancellation));
        await server.Probe.Cancelled;
    }

    [Fact]
    public async Task A_host_that_stops_sends_the_rest_of_a_response_in_parts()
    {
        await using var server = await GraphQLServer.StartAsync(graphQL => graphQL.ModifyOptions(options => options.EnableDefer = true));
        using var response = await server.OpenAsync("{ letter { text ... @defer { slow } } }", GraphQLServer.EventStream, Cancellation);
        using var events = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        await server.Probe.Started;

        var stopping = server.Application.StopAsync(Cancellation);
        server.Probe.Numbers.Writer.Complete();

        Assert.EndsWith("event: complete\ndata:\n\n", await events.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
        await stopping;
    }

    [Theory]
    [InlineData("{__typename}", """{"data":{"__typename":"Query"}}""")]
    [InlineData("{ lines }", """{"data":{"lines":{   "a":   1 }}}""")]
    public async Task A_query_is_one_event_and_the_end(string document, string data)
    {
        await using var server = await GraphQLServer.StartAsync();

        var answer = await server.PostAsync($$"""{"query":"{{document}}"}""", "text/event-stream");

        Assert.Equal((HttpStatusCode.OK, GraphQLServer.EventStream), (answer.Status, answer.ContentType));
        Assert.Equal($"event: next\ndata: {data}\n\nevent: complete\ndata:\n\n", answer.Body);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK, GraphQLServer.Json)]
    [InlineData("application/graphql-response+json", HttpStatusCode.MethodNotAllowed, GraphQLServer.GraphQLResponse)]
    public async Task A_subscription_is_refused_where_events_are_not_accepted(string accept, HttpStatusCode status, string contentType)
    {
        await using var server = await GraphQLServer.StartAsync();

        var answer = await server.PostAsync($$"""{"query":"{{Subscription}}"}""", accept);

        Assert.Equal((status, contentType), (answer.Status, answer.ContentType));
        Assert.Equal(ErrorBodies.Of("The specified operation kind is not allowed."), answer.Body);
    }

    [Fact]
    public async Task A_subscription_that_fails_before_its_first_event_is_one_response()
    {
        await using var server = await GraphQLServer.StartAsync();

        var answer = await server.PostAsync(
            """{"query":"subscription { unknown }"}""", "application/graphql-response+json, text/event-stream");

        Assert.Equal((HttpStatusCode.BadRequest, GraphQLServer.GraphQLResponse), (answer.Status, answer.ContentType));
    }

    [Fact]
    public async Task A_browsers_EventSource_may_subscribe_by_GET_where_the_options_allow_it()
    {
        await using var server = await GraphQLServer.StartAsync(
            options: new() { AllowedGetOperations = OperationKinds.Query | OperationKinds.Subscription });
        server.Probe.Numbers.Writer.TryWrite(1);
        server.Probe.Numbers.Writer.Complete();

        var answer = await server.GetAsync("/graphql?query=subscription%7Bnumbers%7D", "text/event-stream");

        Assert.Equal("event: next\ndata: {\"data\":{\"numbers\":1}}\n\nevent: complete\ndata:\n\n", answer.Body);
    }

    private static async Task<string> ReadEventAsync(StreamReader events)
    {
        var lines = "";
        while (await events.ReadLineAsync(Cancellation) is { Length: > 0 } line)
            lines += line + "\n";

        return lines;
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Load;

/// <summary>The memory budget of all requests.</summary>
public sealed class MemoryBudgetTests
{
    private const long Memory = 1_000_000;

    [Fact]
    public async Task A_body_a_document_and_a_response_that_do_not_fit_are_refused_and_leave_nothing_held()
    {
        await using var server = await StartAsync();
        var text = new string('x', 600_000);
        var values = string.Join(',', Enumerable.Repeat('1', 20_000));

        Answer[] refused =
        [
            await server.PostAsync($$"""{"query":"{ nothing }","ignored":"{{text}}{{text}}"}"""),
            await server.PostAsync($$$"""{"query":"{ nothing }","variables":{"v":[{{{values}}}]}}"""),
            await server.PostAsync("""{"query":"{ pad(length: 2000000) }"}"""),
        ];

        Assert.All(refused, answer =>
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
            Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
            Assert.Contains("\"code\":\"SERVER_BUSY\"", answer.Body, StringComparison.Ordinal);
        });
        Assert.Equal(0, server.Services.GetRequiredService<MemoryBudget>().Reserved);
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("""{"query":"{ pad(length: 100000) }"}""")).Status);
    }

    [Fact]
    public async Task A_connection_goes_on_after_a_body_that_did_not_fit()
    {
        await using var server = await StartAsync();
        var text = new string('x', 1_200_000);

        for (var request = 0; request < 20; request++)
        {
            var refused = await server.PostAsync($$"""{"query":"{ nothing }","ignored":"{{text}}"}""");
            var answered = await server.PostAsync("""{"query":"{ nothing }"}""");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
            Assert.Equal(HttpStatusCode.OK, answered.Status);
        }
    }

    [Fact]
    public async Task An_operation_of_a_socket_that_does_not_fit_is_refused_alone()
    {
        await using var server = await StartAsync();
        await using var client = await SocketClient.ConnectAsync(server);

        var refused = await client.AskAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ pad(length: 2000000) }"}}""");
        var answered = await client.AskAsync("""{"id":"2","type":"subscribe","payload":{"query":"{ nothing }"}}""");

        Assert.Contains("\"code\":\"SERVER_BUSY\"", refused, StringComparison.Ordinal);
        Assert.Equal("""{"id":"2","type":"next","payload":{"data":{"nothing":null}}}""", answered);
    }

    [Fact]
    public async Task The_responses_to_a_batch_count_together()
    {
        await using var server = await GraphQLServer.StartAsync(
            graphQL => graphQL.ModifyRequestOptions(options => options.MaxAllowedResponseSize = 100_000),
            new() { EnableBatching = true });
        var requests = string.Join(',', Enumerable.Repeat("""{"query":"{ pad(length: 40000) }"}""", 4));

        var answer = await server.PostAsync($"[{requests}]", "application/json");

        Assert.Equal(2, answer.Body.Split("\"data\"").Length - 1);
        Assert.Equal(2, answer.Body.Split("HC0047").Length - 1);
    }

    private static Task<GraphQLServer> StartAsync() => GraphQLServer.StartAsync(
        options: new() { MaxRequestSize = 4_000_000 },
        configureServices: services => services.Configure<GraphQLLoadOptions>(load => load.MaxRequestMemory = Memory));
}

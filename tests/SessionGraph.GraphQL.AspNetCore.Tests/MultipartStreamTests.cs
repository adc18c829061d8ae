using System.Net;
using System.Text;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>Multipart responses.</summary>
public sealed class MultipartStreamTests
{
    private const string ApolloClient = "multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json";
    private const string Header = "Content-Type: application/json; charset=utf-8\r\n\r\n";
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{__typename}", """{"data":{"__typename":"Query"}}""")]
    [InlineData("subscription { numbers }", """{"errors":[{"message":"The specified operation kind is not allowed."}]}""")]
    public async Task One_response_is_one_part(string document, string response)
    {
        await using var server = await GraphQLServer.StartAsync();

        var answer = await server.PostAsync($$"""{"query":"{{document}}"}""", "multipart/mixed");

        Assert.Equal((HttpStatusCode.OK, GraphQLServer.Multipart), (answer.Status, answer.ContentType));
        Assert.Equal($"\r\n---\r\n{Header}{response}\r\n-----\r\n", answer.Body);
    }

    [Fact]
    public async Task A_subscription_in_Apollos_protocol_sends_each_response_whole_as_it_comes_and_then_the_end()
    {
        await using var server = await GraphQLServer.StartAsync();
        using var response = await server.OpenAsync("subscription { numbers }", ApolloClient, Cancellation);
        await using var body = await response.Content.ReadAsStreamAsync(Cancellation);

        Assert.Equal(GraphQLServer.MultipartSubscription, response.Content.Headers.ContentType?.ToString());
        Assert.True(response.Headers.CacheControl?.NoCache);
        await AssertNextAsync(body, "\r\n--graphql");
        foreach (var number in (int[])[1, 2])
        {
            await server.Probe.Numbers.Writer.WriteAsync(number, Cancellation);
            await AssertNextAsync(body, $"\r\n{Header}{{\"payload\":{{\"data\":{{\"numbers\":{number}}}}}}}\r\n--graphql");
        }

        server.Probe.Numbers.Writer.Complete();
        await AssertNextAsync(body, "--\r\n");
        Assert.Equal(0, await body.ReadAsync(new byte[1], Cancellation));
    }

    [Fact]
    public async Task A_silent_subscription_says_now_and_again_that_it_is_alive()
    {
        var clock = new TestTimeProvider();
        await using var server = await GraphQLServer.StartAsync(timeProvider: clock);
        using var response = await server.OpenAsync("subscription { numbers }", ApolloClient, Cancellation);
        await using var body = await response.Content.ReadAsStreamAsync(Cancellation);
        await AssertNextAsync(body, "\r\n--graphql");

        await clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(12));

        await AssertNextAsync(body, $"\r\n{Header}{{}}\r\n--graphql");
    }

    [Fact]
    public async Task Errors_that_end_a_subscription_are_a_sibling_of_the_payload()
    {
        await using var server = await GraphQLServer.StartAsync();
        server.Probe.Numbers.Writer.Complete(new GraphQLException("No more numbers."));

        var answer = await server.PostAsync("""{"query":"subscription { numbers }"}""", ApolloClient);

        Assert.Equal(
            $"\r\n--graphql\r\n{Header}{{\"payload\":null,\"errors\":[{{\"message\":\"No more numbers.\"}}]}}\r\n--graphql--\r\n", answer.Body);
    }

    [Fact]
    public async Task A_subscription_that_is_not_valid_is_one_response_in_JSON()
    {
        await using var server = await GraphQLServer.StartAsync();

        var answer = await server.PostAsync("""{"query":"subscription { unknown }"}""", ApolloClient);

        Assert.Equal((HttpStatusCode.OK, GraphQLServer.Json), (answer.Status, answer.ContentType));
    }

    private static async Task AssertNextAsync(Stream body, string expected)
    {
        var actual = new byte[expected.Length];
        await body.ReadExactlyAsync(actual, Cancellation);
        Assert.Equal(expected, Encoding.UTF8.GetString(actual));
    }
}

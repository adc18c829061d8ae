using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>The limits of a request's size and time.</summary>
public sealed class LimitTests
{
    private const int Limit = 1024;

    [Theory]
    [InlineData(Limit, HttpStatusCode.OK)]
    [InlineData(Limit + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_be_as_large_as_the_limit(int size, HttpStatusCode status)
    {
        await using var server = await GraphQLServer.StartAsync(options: new() { MaxRequestSize = Limit });
        var body = """{"query":"{__typename}"}""".PadRight(size);

        var known = await server.PostAsync(body);
        var chunked = await server.SendAsync(HttpMethod.Post, "/graphql", content: new Chunked(Encoding.UTF8.GetBytes(body)));

        Assert.Equal((status, status), (known.Status, chunked.Status));
        if (status is not HttpStatusCode.OK)
        {
            Assert.Equal(
                ErrorBodies.WithCode(
                    "Max GraphQL request size reached: the request has 1025 bytes, but the limit is 1024.", "HC0010"),
                known.Body);
            Assert.Equal(
                ErrorBodies.WithCode(
                    "Max GraphQL request size reached: the limit is 1024 bytes.", "HC0010"),
                chunked.Body);
        }
    }

    [Fact]
    public async Task A_large_body_in_many_parts_is_read()
    {
        await using var server = await GraphQLServer.StartAsync();
        var text = new string('ä', 400_000);

        var answer = await server.PostAsync($$$"""{"query":"query($t: String!) { echo(text: $t) }","variables":{"t":"{{{text}}}"}}""");

        Assert.Equal($$$"""{"data":{"echo":"{{{text}}}"}}""", answer.Body);
    }

    [Theory]
    [InlineData(190, HttpStatusCode.OK)]
    [InlineData(100_000, HttpStatusCode.BadRequest)]
    public async Task Variables_may_be_nested_as_deep_as_the_limit(int depth, HttpStatusCode status)
    {
        await using var server = await GraphQLServer.StartAsync();
        var value = new string('[', depth) + new string(']', depth);

        var answer = await server.PostAsync($$$"""{"query":"query($v: JSON) { value(value: $v) }","variables":{"v":{{{value}}}}}""");

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task Variables_may_have_as_many_values_as_the_limit()
    {
        await using var server = await GraphQLServer.StartAsync();
        var values = string.Join(',', Enumerable.Repeat('1', 60_000));

        var answer = await server.PostAsync($$$"""{"query":"{__typename}","variables":{"v":[{{{values}}}]}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("The request exceeds the limit of 50000 values.", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limits_of_a_document_are_the_servers_to_set()
    {
        await using var server = await GraphQLServer.StartAsync(graphQL => graphQL
            .ModifyParserOptions(options => options.MaxAllowedTokens = 60)
            .ModifyValidationOptions(options => options.MaxAllowedAliases = 1)
            .AddMaxExecutionDepthRule(2)
            .AddMaxAllowedFieldCycleDepthRule(1)
            .SetMaxAllowedValidationErrors(1));

        var many = string.Join(' ', Enumerable.Repeat("__typename", 60));
        Assert.Contains("exceeds the limit of 60 tokens", await BodyOf($"{{ {many} }}"), StringComparison.Ordinal);
        Assert.Contains("2 aliases, but at most 1", await BodyOf("{ a: __typename b: __typename }"), StringComparison.Ordinal);
        Assert.Contains("depth of 3 which", await BodyOf("{ __schema { types { name } } }"), StringComparison.Ordinal);
        Assert.DoesNotContain("},{", await BodyOf("{ a b c }"), StringComparison.Ordinal);

        async Task<string> BodyOf(string document) => (await server.PostAsync($$"""{"query":"{{document}}"}""")).Body;
    }

    [Theory]
    [InlineData("open", HttpStatusCode.OK)]
    [InlineData("shut", HttpStatusCode.BadRequest)]
    public async Task Introspection_that_is_off_is_allowed_to_a_request_that_an_interceptor_knows(string door, HttpStatusCode status)
    {
        await using var server = await GraphQLServer.StartAsync(graphQL => graphQL
            .DisableIntrospection()
            .AddHttpRequestInterceptor<DoorKeeper>());
        server.Client.DefaultRequestHeaders.Add("Door", door);

        var answer = await server.PostAsync("""{"query":"{ __schema { queryType { name } } }"}""", "application/graphql-response+json");

        Assert.Equal(status, answer.Status);
        Assert.Equal(status is not HttpStatusCode.OK, answer.Body.Contains("\"code\":\"HC0046\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_its_request()
    {
        await using var server = await GraphQLServer.StartAsync();
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var request = server.OpenAsync("{ forever }", null, impatience.Token);
        await server.Probe.Started;

        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await server.Probe.Cancelled;
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", HttpStatusCode.InternalServerError)]
    public async Task A_request_that_takes_too_long_is_the_servers_failure(string accept, HttpStatusCode status)
    {
        var clock = new TestTimeProvider();
        await using var server = await GraphQLServer.StartAsync(
            graphQL => graphQL.ModifyRequestOptions(options => options.ExecutionTimeout = TimeSpan.FromSeconds(7)), timeProvider: clock);
        var request = server.PostAsync("""{"query":"{ forever }"}""", accept);
        await server.Probe.Started;

        await clock.AdvanceToTimerAsync(TimeSpan.FromSeconds(7));

        var answer = await request;
        Assert.Equal(status, answer.Status);
        Assert.Contains("\"code\":\"HC0045\"", answer.Body, StringComparison.Ordinal);
    }

    public sealed class DoorKeeper : IHttpRequestInterceptor
    {
        public ValueTask<OperationRequest> OnCreateAsync(
            HttpContext context, IRequestExecutor executor, OperationRequest request, CancellationToken cancellationToken)
            => new(context.Request.Headers["Door"] == "open" ? request.AllowIntrospection() : request);
    }

    /// <summary>A body without a content length.</summary>
    private sealed class Chunked : HttpContent
    {
        private readonly byte[] _body;

        public Chunked(byte[] body)
        {
            _body = body;
            Headers.ContentType = new("application/json");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_body).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

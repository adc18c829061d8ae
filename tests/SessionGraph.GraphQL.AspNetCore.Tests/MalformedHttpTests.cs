using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>Malformed and incomplete HTTP requests are client errors, and are not logged as errors.</summary>
public sealed class MalformedHttpTests
{
    private const string Start = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private const string Chunked = Start + "Transfer-Encoding: chunked\r\n\r\n";

    [Theory]
    [InlineData(Chunked + "ffffffffffffffff\r\n{}", 400)]
    [InlineData(Chunked + "7fffffffffffffff\r\n{}", 400)]
    [InlineData(Chunked + "80000000\r\n{}", 400)]
    [InlineData(Chunked + "fffffffffffffffff\r\n{}", 400)]
    [InlineData(Chunked + "-1\r\n{}", 400)]
    [InlineData(Chunked + "x\r\n{}", 400)]
    [InlineData(Chunked + "2\r\n{}xx0\r\n\r\n", 400)]
    [InlineData(Start + "Content-Length: 99999999999999999999\r\n\r\n{", 400)]
    [InlineData(Start + "Content-Length: -1\r\n\r\n{", 400)]
    [InlineData(Start + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", 400)]
    [InlineData(Start + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", 400)]
    [InlineData(Start + "Transfer-Encoding: gzip\r\n\r\n{}", 400)]
    [InlineData(Start + "\r\n{}", 400)]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: 0\r\n\r\n", 400)]
    [InlineData("POST /graphql HTTP/1.1\r\nContent-Length: 0\r\n\r\n", 400)]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: a b\r\nContent-Length: 0\r\n\r\n", 400)]
    [InlineData("GET /graphql?query={nothing} HTTP/1.0\r\n\r\n", 200)]
    [InlineData("GET http://localhost/graphql?query={nothing} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 200)]
    [InlineData("GET http://other/graphql?query={nothing} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("HEAD /graphql?query={nothing} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 405)]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404)]
    [InlineData("OPTIONS /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 405)]
    [InlineData("CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\nConnection: close\r\n\r\n", 404)]
    [InlineData("TRACE /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 405)]
    [InlineData("GET /graphql?query=%ff%fe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 200)]
    [InlineData("GET /graphql?query=%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 200)]
    [InlineData("GET /graphql/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400)]
    [InlineData("GET /graphql/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404)]
    [InlineData("\u0016\u0003\u0001\r\n\r\n", 400)]
    public async Task A_request_is_answered_and_never_with_a_server_error(string request, int status)
    {
        await using var server = await GraphQLServer.StartAsync();

        var answer = await SendAsync(server, request);

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Empty(server.Log.Errors);
    }

    [Fact]
    public async Task Headers_that_are_too_large_are_refused()
    {
        await using var server = await GraphQLServer.StartAsync();

        var answer = await SendAsync(server, Start + "X-Large: " + new string('a', 64 * 1024) + "\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 431 ", answer, StringComparison.Ordinal);
        Assert.Empty(server.Log.Errors);
    }

    [Theory]
    [InlineData(Start + "Content-Length: 100\r\n\r\n{")]
    [InlineData(Chunked + "2\r\n{}")]
    public async Task A_body_that_does_not_arrive_is_not_logged_as_an_error(string request)
    {
        await using var server = await GraphQLServer.StartAsync(configureServices: services => services.Configure<KestrelServerOptions>(
            options => options.Limits.MinRequestBodyDataRate = new MinDataRate(100_000, TimeSpan.FromSeconds(1.1))));

        var answer = await SendAsync(server, request);

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Empty(server.Log.Errors);
    }

    [Theory]
    [InlineData(Start + "Content-Length: 100\r\n\r\n{")]
    [InlineData(Chunked + "f")]
    [InlineData(Chunked + "2\r\n{")]
    [InlineData("POST /graphql HTTP/1.1\r\nHost: loc")]
    public async Task A_client_that_resets_the_connection_is_no_error(string request)
    {
        await using var server = await GraphQLServer.StartAsync();

        using (var client = await ConnectAsync(server))
        {
            await WriteAsync(client, request);
            client.LingerState = new LingerOption(true, 0);
        }

        // The next request succeeds, and the previous one was no error.
        Assert.StartsWith("HTTP/1.1 200 ", await SendAsync(server, "GET /graphql?query={nothing} HTTP/1.0\r\n\r\n"), StringComparison.Ordinal);
        await server.Application.StopAsync(TestContext.Current.CancellationToken);
        Assert.Empty(server.Log.Errors);
    }

    [Theory]
    [InlineData(Start + "Content-Length: 21\r\n", "{\"query\":\"{nothing}\"}")]
    [InlineData(Start + "Transfer-Encoding: chunked\r\n", "15\r\n{\"query\":\"{nothing}\"}\r\n0\r\n\r\n")]
    public async Task A_body_that_comes_after_its_headers_is_read(string headers, string body)
    {
        await using var server = await GraphQLServer.StartAsync();
        using var client = await ConnectAsync(server);
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);

        // The server sends 100-continue when it starts to read. Until then, there is no body.
        await WriteAsync(client, headers + "Expect: 100-continue\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 100 ", await ReadHeadAsync(reader), StringComparison.Ordinal);
        await WriteAsync(client, body);

        Assert.StartsWith("HTTP/1.1 200 ", await ReadHeadAsync(reader), StringComparison.Ordinal);
        Assert.Empty(server.Log.Errors);
    }

    private static async Task<TcpClient> ConnectAsync(GraphQLServer server)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", server.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>Sends the bytes and reads the head of the response.</summary>
    private static async Task<string> SendAsync(GraphQLServer server, string request)
    {
        using var client = await ConnectAsync(server);
        await WriteAsync(client, request);
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        return await ReadHeadAsync(reader);
    }

    private static async Task WriteAsync(TcpClient client, string text)
        => await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken);

    private static async Task<string> ReadHeadAsync(StreamReader reader)
    {
        var head = new StringBuilder();
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 } line)
            head.AppendLine(line);

        return head.ToString();
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace SessionGraph.Gateway.Tests.Attacks;

/// <summary>
/// Clients that mean harm. Whatever they do, the process lives, and a normal client is answered meanwhile and afterwards. docs/attacks.md lists
/// the kinds, what bounds each, and what was measured.
/// </summary>
public sealed class AttackTests
{
    private const string Page = "{ sessions(first: 1000) { nodes { a: id b: title c: id d: title e: createdAt f: updatedAt g: id h: id i: id } } }";

    [Fact]
    public async Task Large_answers_at_once()
    {
        await using var gateway = await AttackedGateway.StartAsync(null);
        await gateway.WriteTitlesAsync(sessions: 200, length: 1_000_000);
        var aliases = string.Join(' ', Enumerable.Range(0, 18).Select(index => $"a{index}: sessions(first: 1000) {{ nodes {{ id title }} }}"));

        await gateway.WithstandAsync("large answers", cancellation => RepeatAsync(8, AttackScale.Of(3), async _ =>
        {
            using var client = new HttpClient();
            await gateway.SendAsync(client, $"{{ {aliases} }}", cancellation);
            await gateway.SendAsync(client, "{ sessions(last: 31) { nodes { id title } } }", cancellation);
            await gateway.SendAsync(client, "{ sessions(last: 200) { edges { node { id title } } } }", cancellation);
        }));
    }

    [Fact]
    public async Task Answers_and_streams_that_nobody_reads()
    {
        await using var gateway = await AttackedGateway.StartAsync(null, ("GraphQL:Http:SendTimeout", "00:00:03"));
        await gateway.WriteTitlesAsync(sessions: 200, length: 60_000);

        await gateway.WithstandAsync("unread answers", async cancellation =>
        {
            var sockets = new List<Socket>();
            for (var count = 0; count < AttackScale.Of(40); count++)
            {
                var accept = count % 2 is 0 ? "application/json" : "text/event-stream";
                var document = "{ sessions(last: 150) { nodes { id title } } }";
                if (await gateway.TryOpenAsync(AttackedGateway.Post(document, accept), cancellation) is { } socket)
                    sockets.Add(socket);
            }

            await Task.Delay(TimeSpan.FromSeconds(6), cancellation);
            foreach (var socket in sockets)
            {
                Assert.InRange(await ReadToEndAsync(socket, cancellation), 0, 8_900_000);
                socket.Dispose();
            }
        });
    }

    [Fact]
    public async Task Bodies_that_do_not_arrive()
    {
        await using var gateway = await AttackedGateway.StartAsync(openFiles: 4096, ("GraphQL:Http:RequestBodyTimeout", "00:00:03"));

        await gateway.WithstandAsync("slow bodies", async cancellation =>
        {
            var sockets = new List<Socket?>();
            for (var count = 0; count < AttackScale.Of(300); count++)
            {
                sockets.Add(await gateway.TryOpenAsync(
                    $"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{new string(' ', 100_000)}",
                    cancellation));
            }

            await Task.Delay(TimeSpan.FromSeconds(6), cancellation);
            sockets.ForEach(socket => socket?.Dispose());
        });
    }

    [Fact]
    public async Task More_operations_than_can_be_executed()
    {
        await using var gateway = await AttackedGateway.StartAsync(null);

        await gateway.WithstandAsync("operations", cancellation => RepeatAsync(AttackScale.Of(200), 3, async _ =>
        {
            using var client = new HttpClient();
            await gateway.SendAsync(client, Page, cancellation);
        }));
    }

    [Fact]
    public async Task Bodies_full_of_values_nested_and_compressed()
    {
        await using var gateway = await AttackedGateway.StartAsync(null);
        var values = $$$"""{"query":"{ __typename }","variables":{"v":[{{{string.Join(',', Enumerable.Repeat("1", 49_000))}}}]}}""";
        var many = $$$"""{"query":"{ __typename }","variables":{"v":[{{{string.Join(',', Enumerable.Repeat("1", 400_000))}}}]}}""";
        var nested = $$$"""{"query":"{ __typename }","variables":{"v":{{{new string('[', 400_000) + new string(']', 400_000)}}} }}""";
        var bomb = Compress(new string(' ', 100_000_000));

        await gateway.WithstandAsync("bodies", cancellation => RepeatAsync(16, AttackScale.Of(5), async _ =>
        {
            using var client = new HttpClient();
            foreach (var body in new[] { values, many, nested })
                await SendBodyAsync(gateway, client, new StringContent(body, Encoding.UTF8, "application/json"), cancellation);

            var compressed = new ByteArrayContent(bomb);
            compressed.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            compressed.Headers.ContentEncoding.Add("gzip");
            await SendBodyAsync(gateway, client, compressed, cancellation);
        }));
    }

    [Fact]
    public async Task Operations_and_subscriptions_in_thousands_over_sockets()
    {
        await using var gateway = await AttackedGateway.StartAsync(null);

        await gateway.WithstandAsync("sockets", cancellation => RepeatAsync(8, 1, async _ =>
        {
            using var socket = new ClientWebSocket();
            socket.Options.AddSubProtocol("graphql-transport-ws");
            await socket.ConnectAsync(new UriBuilder(gateway.Address) { Scheme = "ws" }.Uri, cancellation);
            await SendAsync("""{"type":"connection_init"}""");
            for (var id = 0; id < AttackScale.Of(1000); id++)
            {
                var document = id % 2 is 0 ? Page : "subscription { onSessionChanged { __typename } }";
                await SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{document}}}"}}""");
            }

            async Task SendAsync(string message)
            {
                // The server reads no more where the client reads nothing: that is a success of its.
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                patience.CancelAfter(TimeSpan.FromSeconds(2));
                try
                {
                    await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, patience.Token);
                }
                catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
                {
                    cancellation.ThrowIfCancellationRequested();
                }
            }
        }));
    }

    private static Task RepeatAsync(int atOnce, int times, Func<int, Task> attack)
        => Task.WhenAll(Enumerable.Range(0, atOnce).Select(index => Task.Run(async () =>
        {
            for (var time = 0; time < times; time++)
                await attack(index);
        })));

    private static async Task SendBodyAsync(AttackedGateway gateway, HttpClient client, HttpContent body, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.PostAsync(gateway.Address, body, cancellationToken);
            Assert.True(
                answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge
                    or HttpStatusCode.ServiceUnavailable,
                $"The status is {answer.StatusCode}.");
        }
        catch (HttpRequestException)
        {
            // The server closes the connection before it has read all of a body that is too large.
        }
    }

    private static async Task<long> ReadToEndAsync(Socket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var length = 0L;
        try
        {
            while (await socket.ReceiveAsync(buffer, cancellationToken) is > 0 and var received)
                length += received;
        }
        catch (SocketException)
        {
            // Reset: as much an end as any.
        }

        return length;
    }

    private static byte[] Compress(string text)
    {
        using var output = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(output, System.IO.Compression.CompressionLevel.Fastest))
            gzip.Write(Encoding.ASCII.GetBytes(text));

        return output.ToArray();
    }
}

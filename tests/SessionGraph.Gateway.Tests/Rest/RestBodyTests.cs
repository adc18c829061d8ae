using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Rest;

/// <summary>The five REST APIs read JSON in one way.</summary>
public sealed class RestBodyTests(SharedRestGateway shared) : IClassFixture<SharedRestGateway>
{
    private const string Path = "/api/v1/paths/5f1a8c0e9d3b2a0012e4c7a1/sessions/";

    // Each API: a create, its body, and the place of a text in it.
    private static readonly (string Api, string Address, string Body, string Field)[] s_writes =
    [
        ("School", "/api/v1/school/session-setup/", """{"session_type":"exam_session"}""", "session_type"),
        (
            "OneRoster",
            "/ims/oneroster/rostering/v1p2/academicSessions",
            """{"academicSession":{"title":"T","startDate":"2026-06-01","endDate":"2026-06-08","type":"term","schoolYear":"2026","org":{"sourcedId":"org-alpha"}}}""",
            "title"),
        ("Quiz", "/api/v3/quiz/sessions", """{"data":{"type":"quiz/sessions","attributes":{"person_id":1}}}""", "type"),
        (
            "Zoho People",
            "/api/v1/courses/478346000019479103/batches/478346000019479115/modules/478346000019479119/sessions",
            """{"name":"N","trainerErecno":"478346000008251001","type":"0","date":"04-01-2022","startTime":"10:00 AM","endTime":"11:00 AM"}""",
            "name"),
        ("360Learning", Path, """{"sessionName":"N","startDate":"2022-05-16T22:00:00.000Z","sessionOwnerGroup":"5e8f7d6c5b4a39281706f5e4"}""", "sessionName"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Apis => [.. s_writes.Select(write => write.Api)];

    [Theory]
    [MemberData(nameof(Apis))]
    public async Task A_byte_order_mark_is_skipped_and_of_two_properties_the_last_holds(string api)
    {
        var (_, address, body, field) = Find(api);

        await AcceptAsync(address, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(body)]);
        await AcceptAsync(address, Encoding.UTF8.GetBytes(body.Replace($"\"{field}\":", $"\"{field}\":\"first\",\"{field}\":", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Apis))]
    public async Task What_is_not_JSON_is_refused_and_stores_nothing(string api)
    {
        var (_, address, body, _) = Find(api);
        var json = Encoding.UTF8.GetBytes(body);
        var before = await shared.Gateway.DumpAsync();

        await RefuseAsync([.. json[..^1], .. ",\"x\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        await RefuseAsync([.. json[..^1], .. ""","x":"\udc00"}"""u8]);
        await RefuseAsync([.. json[..^1], .. ""","\ud800":1}"""u8]);
        await RefuseAsync([.. json[..^1], .. ",\"x\":"u8, .. Nested(64), .. "}"u8]);
        await RefuseAsync([.. json, .. " {}"u8]);
        await RefuseAsync([.. json, .. "\0"u8]);
        await RefuseAsync([.. json, .. "\uFEFF"u8]);
        await RefuseAsync(Encoding.Unicode.GetBytes(body));
        await RefuseAsync([.. json[..^1], .. ",}"u8]);
        await RefuseAsync([.. "/**/"u8, .. json]);
        await RefuseAsync(json[..^1]);
        await RefuseAsync("\uFEFF"u8.ToArray());
        Assert.Equal(before, await shared.Gateway.DumpAsync());

        async Task RefuseAsync(byte[] bytes) => await AnswerAsync(address, bytes, HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(Apis))]
    public async Task The_deepest_body_has_64_levels(string api)
    {
        var (_, address, body, _) = Find(api);

        await AcceptAsync(address, [.. Encoding.UTF8.GetBytes(body[..^1]), .. ",\"x\":"u8, .. Nested(63), .. "}"u8]);
    }

    [Theory]
    [InlineData("School", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("OneRoster", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("Quiz", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Zoho People", HttpStatusCode.BadRequest)]
    [InlineData("360Learning", HttpStatusCode.UnsupportedMediaType)]
    public async Task Another_content_type_is_refused(string api, HttpStatusCode status)
    {
        var (_, address, body, _) = Find(api);
        var before = await shared.Gateway.DumpAsync();

        await AnswerAsync(address, Encoding.UTF8.GetBytes(body), status, "text/plain");
        await AnswerAsync(address, Encoding.UTF8.GetBytes(body), status, "application/x-www-form-urlencoded");
        await AnswerAsync(address, Encoding.UTF8.GetBytes(body), status, null);
        Assert.Equal(before, await shared.Gateway.DumpAsync());
    }

    [Theory]
    [MemberData(nameof(Apis))]
    public async Task A_body_that_ends_too_early_stores_nothing(string api)
    {
        var (_, address, body, _) = Find(api);
        var before = await shared.Gateway.DumpAsync();

        await SendRawAsync(shared.Gateway, $"{Head(shared.Gateway, address)}Content-Length: {body.Length + 1}\r\n\r\n{body}", close: true);
        await SendRawAsync(shared.Gateway, $"{Head(shared.Gateway, address)}Transfer-Encoding: chunked\r\n\r\n{body.Length:x}\r\n{body}\r\n", close: true);

        Assert.Equal(before, await shared.Gateway.DumpAsync());
    }

    [Fact]
    public async Task A_chunk_without_a_length_is_refused()
    {
        var answer = await SendRawAsync(shared.Gateway, $"{Head(shared.Gateway, Path)}Transfer-Encoding: chunked\r\n\r\nxyz\r\n", close: false);

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("{\"error\":\"invalid_body\"}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_sends_slowly_keeps_no_other_waiting_and_is_refused_in_time()
    {
        await using var gateway = new TestGateway(
            ("Rest:Enabled", "true"),
            ("GraphQL:Http:RequestBodyTimeout", "00:00:07"),
            ("GraphQL:Load:MaxConcurrentOperations", "1"),
            ("GraphQL:Load:MaxQueuedOperations", "0"));
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, gateway.Client.BaseAddress!.Port, Cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"{Head(gateway, Path)}Expect: 100-continue\r\nContent-Length: 10\r\n\r\n{{"), Cancellation);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync(Cancellation));

        using var other = await gateway.Client.GetAsync(new Uri("/api/v1/paths/sessions", UriKind.Relative), Cancellation);
        gateway.Clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        await reader.ReadLineAsync(Cancellation);
        Assert.Equal("HTTP/1.1 408 Request Timeout", await reader.ReadLineAsync(Cancellation));
    }

    private static (string Api, string Address, string Body, string Field) Find(string api) => s_writes.Single(write => write.Api == api);

    private static byte[] Nested(int levels) => Encoding.UTF8.GetBytes(new string('[', levels) + new string(']', levels));

    private static string Head(TestGateway gateway, string address)
        => $"POST {address} HTTP/1.1\r\nHost: {gateway.Client.BaseAddress!.Authority}\r\nContent-Type: application/json\r\n";

    private static async Task<string> SendRawAsync(TestGateway gateway, string request, bool close)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, gateway.Client.BaseAddress!.Port, Cancellation);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request), Cancellation);
        if (close)
            client.Client.Shutdown(SocketShutdown.Send);

        using var reader = new StreamReader(stream, Encoding.UTF8);
        try
        {
            return await reader.ReadToEndAsync(Cancellation);
        }
        catch (IOException) when (close)
        {
            // The server has cut a connection that was half closed.
            return "";
        }
    }

    private async Task AcceptAsync(string address, byte[] body)
    {
        var (status, answer) = await PostAsync(address, body, "application/json");
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Created, answer);
    }

    private async Task AnswerAsync(string address, byte[] body, HttpStatusCode status, string? contentType = "application/json")
    {
        var (actual, answer) = await PostAsync(address, body, contentType);
        Assert.True(status == actual, $"{actual} {answer}");
        Assert.NotNull(JsonNode.Parse(answer));
    }

    private async Task<(HttpStatusCode Status, string Answer)> PostAsync(string address, byte[] body, string? contentType)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : new(contentType);
        using var response = await shared.Gateway.Client.PostAsync(new Uri(address, UriKind.Relative), content, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}

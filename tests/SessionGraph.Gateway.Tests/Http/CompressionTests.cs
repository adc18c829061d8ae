using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SessionGraph.Gateway.Tests.Http;

/// <summary>Answers and bodies in fewer bytes.</summary>
public sealed class CompressionTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private const string Body = """{"query":"{ sessions(first: 20) { nodes { id title } } }"}""";

    private readonly HttpClient _client = shared.Gateway.Client;

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task An_answer_is_compressed_for_a_client_that_asks_for_it(string encoding)
    {
        var plain = await SendAsync(Post(Body));
        var compressed = await SendAsync(Post(Body, acceptEncoding: encoding));

        Assert.Equal([encoding], compressed.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", compressed.Headers.Vary);
        Assert.Equal(await plain.Content.ReadAsStringAsync(Token), await DecompressAsync(compressed, encoding));
        Assert.Empty(plain.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed")]
    public async Task A_stream_is_not_compressed(string accept)
    {
        var request = Post(Body, acceptEncoding: "gzip, br");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));

        var response = await SendAsync(request);

        Assert.Equal(accept, response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task The_schema_is_sent_as_its_strong_entity_tag_says()
    {
        var first = await SendAsync(Get("/graphql?sdl"));
        var again = Get("/graphql?sdl");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await SendAsync(again);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Empty(first.Content.Headers.ContentEncoding);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_body_may_be_compressed(string encoding)
    {
        var plain = await SendAsync(Post(Body));

        var response = await SendAsync(Post(Compress(Encoding.UTF8.GetBytes(Body), encoding), encoding));

        Assert.Equal(await plain.Content.ReadAsStringAsync(Token), await response.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_body_may_have_no_more_bytes_than_the_limit_once_it_is_read(string encoding)
    {
        var bomb = Compress(Encoding.UTF8.GetBytes(Body.PadRight(64 * 1024 * 1024)), encoding);

        var response = await SendAsync(Post(bomb, encoding));

        Assert.True(bomb.Length < 1024 * 1024);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains(
            "the limit is 1048576 bytes", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip", HttpStatusCode.BadRequest, "The body is not a single complete message in the content encoding")]
    [InlineData("br", HttpStatusCode.BadRequest, "The body is not a single complete message in the content encoding")]
    [InlineData("zip", HttpStatusCode.UnsupportedMediaType, "The content encoding `zip` is not supported: send one of gzip, br, deflate, or send the body without an encoding.")]
    public async Task A_body_that_is_not_in_its_encoding_is_refused(string encoding, HttpStatusCode status, string message)
    {
        var response = await SendAsync(Post(Encoding.UTF8.GetBytes(Body), encoding));

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(message, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_compressed_where_the_configuration_says_so()
    {
        await using var gateway = new TestGateway(("GraphQL:Http:EnableCompression", "false"));

        using var answer = await gateway.Client.SendAsync(Post(Body, acceptEncoding: "gzip"), Token);
        using var refused = await gateway.Client.SendAsync(Post(Compress(Encoding.UTF8.GetBytes(Body), "gzip"), "gzip"), Token);

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static HttpRequestMessage Get(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        return request;
    }

    private static HttpRequestMessage Post(string body, string? acceptEncoding = null)
    {
        var request = Post(Encoding.UTF8.GetBytes(body), null);
        if (acceptEncoding is not null)
            request.Headers.AcceptEncoding.ParseAdd(acceptEncoding);

        return request;
    }

    private static HttpRequestMessage Post(byte[] body, string? encoding)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        if (encoding is not null)
            content.Headers.ContentEncoding.Add(encoding);

        return new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
    }

    private static byte[] Compress(byte[] content, string encoding)
    {
        using var output = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(output, CompressionLevel.Optimal),
            "br" => new BrotliStream(output, CompressionLevel.Fastest),
            _ => new ZLibStream(output, CompressionLevel.Optimal),
        })
            stream.Write(content);

        return output.ToArray();
    }

    private static async Task<string> DecompressAsync(HttpResponseMessage response, string encoding)
    {
        var content = await response.Content.ReadAsStreamAsync(Token);
        await using Stream stream = encoding is "gzip"
            ? new GZipStream(content, CompressionMode.Decompress)
            : new BrotliStream(content, CompressionMode.Decompress);
        return await new StreamReader(stream).ReadToEndAsync(Token);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request, Token);
}

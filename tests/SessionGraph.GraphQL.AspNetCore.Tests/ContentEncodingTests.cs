using System.IO.Compression;
using System.Net;
using System.Text;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>Bodies with a content encoding, complete and truncated.</summary>
public sealed class ContentEncodingTests : IAsyncLifetime
{
    private const string Body = """{"query":"{ nothing }"}""";

    private GraphQLServer? _server;

    private GraphQLServer Server => _server!;

    public async ValueTask InitializeAsync()
        => _server = await GraphQLServer.StartAsync(options: new() { EnableRequestDecompression = true, MaxRequestSize = 64 * 1024 });

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("deflate", "deflate")]
    [InlineData("identity", null)]
    [InlineData("identity, gzip", "gzip")]
    [InlineData("", null)]
    public async Task A_whole_body_is_taken(string header, string? encoding)
    {
        var answer = await PostAsync(Encode(Encoding.UTF8.GetBytes(Body), encoding), header);

        Assert.Equal((HttpStatusCode.OK, """{"data":{"nothing":null}}"""), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_body_of_several_gzip_members_is_one_body()
    {
        byte[] members = [.. Encode(Encoding.UTF8.GetBytes(Body[..9]), "gzip"), .. Encode(Encoding.UTF8.GetBytes(Body[9..]), "gzip")];

        var answer = await PostAsync(members, "gzip");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_body_that_ends_too_early_is_refused_wherever_it_ends(string encoding)
    {
        var whole = Encode(Encoding.UTF8.GetBytes(Body), encoding);

        for (var length = 1; length < whole.Length; length++)
        {
            var answer = await PostAsync(whole[..length], encoding);

            Assert.Equal((length, HttpStatusCode.BadRequest), (length, answer.Status));
            Assert.Contains($"is not a single complete message in the content encoding `{encoding}`", answer.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("gzip", "AAAA")]
    [InlineData("gzip", "Hw==")]
    [InlineData("gzip", "H4sA")]
    [InlineData("br", "AA==")]
    [InlineData("deflate", "eJw=")]
    public async Task A_body_that_is_followed_by_other_bytes_is_refused(string encoding, string rest)
    {
        var answer = await PostAsync([.. Encode(Encoding.UTF8.GetBytes(Body), encoding), .. Convert.FromBase64String(rest)], encoding);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("gzip, gzip")]
    [InlineData("br, gzip")]
    [InlineData("zstd")]
    [InlineData("utf-8")]
    public async Task Another_encoding_is_refused_with_those_that_are_taken(string header)
    {
        var answer = await PostAsync(Encoding.UTF8.GetBytes(Body), header);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Contains($"The content encoding `{header}` is not supported: send one of gzip, br, deflate,", answer.Body, StringComparison.Ordinal);
        Assert.Equal("gzip, br, deflate", string.Join(", ", answer.Headers.NonValidated["Accept-Encoding"]));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_body_may_have_no_more_bytes_than_the_limit_once_it_is_read(string encoding)
    {
        var answer = await PostAsync(Encode(Encoding.UTF8.GetBytes(Body.PadRight(1024 * 1024)), encoding), encoding);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
    }

    [Fact]
    public async Task An_empty_body_is_reported()
    {
        var answer = await PostAsync([], "gzip");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("The GraphQL request is empty.", answer.Body, StringComparison.Ordinal);
    }

    private Task<Answer> PostAsync(byte[] body, string encoding)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return Server.SendAsync(HttpMethod.Post, "/graphql", content: content);
    }

    private static byte[] Encode(byte[] content, string? encoding)
    {
        if (encoding is null)
            return content;

        using var output = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true),
        })
            stream.Write(content);

        return output.ToArray();
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>The responses to a browser.</summary>
public sealed class BananaCakePopTests : IDisposable
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessiongraph-ide-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_page_is_below_the_path()
    {
        await using var server = await StartAsync();

        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Client.BaseAddress };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", Browser);
        using var redirect = await client.GetAsync(new Uri("/graphql?a=%20b", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await server.GetAsync("/graphql/", Browser);

        Assert.Equal((HttpStatusCode.Redirect, "/graphql/?a=%20b"), (redirect.StatusCode, redirect.Headers.Location?.OriginalString));
        Assert.Equal((HttpStatusCode.OK, "text/html", "<p>The page</p>"), (page.Status, page.ContentType, page.Body));
        Assert.Equal("no-cache", page.Headers.CacheControl?.ToString());
        Assert.Contains("default-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_sends_operations_to_its_own_address()
    {
        await using var server = await StartAsync();

        var answer = await server.GetAsync("/graphql/bcp-config.json");

        Assert.Equal("application/json; charset=utf-8", answer.ContentType);
        Assert.Equal("""{"useBrowserUrlAsEndpoint":true,"disableTelemetry":true}""", answer.Body);
    }

    [Fact]
    public async Task The_page_has_the_configured_document()
    {
        await using var server = await GraphQLServer.StartAsync(options: new() { Tool = new() { Document = "{ __typename }" } });

        var answer = await server.GetAsync("/graphql/bcp-config.json");

        Assert.Equal("""{"useBrowserUrlAsEndpoint":true,"disableTelemetry":true,"graphQLDocument":"{ __typename }"}""", answer.Body);
    }

    [Fact]
    public async Task Files_named_by_their_content_are_cached_forever()
    {
        await using var server = await StartAsync();

        var answer = await server.GetAsync("/graphql/static/js/main.js");

        Assert.Equal(("text/javascript", "1;"), (answer.ContentType, answer.Body));
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.NonValidated["Cache-Control"].ToString());
        Assert.NotNull(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("/graphql/nothing.js")]
    [InlineData("/graphql/static")]
    [InlineData("/graphql/../secret.txt")]
    [InlineData("/graphql/static/../../secret.txt")]
    [InlineData("/graphql/%2e%2e/secret.txt")]
    [InlineData("/graphql/..%2fsecret.txt")]
    [InlineData("/graphql/..%5csecret.txt")]
    [InlineData("/graphql/%2fetc%2fpasswd")]
    public async Task There_is_nothing_outside_of_the_folder(string path)
    {
        await using var server = await StartAsync();
        await File.WriteAllTextAsync(_folder.FullName + "/secret.txt", "secret", TestContext.Current.CancellationToken);

        var answer = await SendRawAsync(server, path);

        Assert.StartsWith("HTTP/1.1 4", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_files_a_page_says_how_to_get_them()
    {
        await using var server = await GraphQLServer.StartAsync(options: new() { Tool = new() { Folder = _folder.FullName + "/none" } });

        var answer = await server.GetAsync("/graphql", Browser);

        Assert.Equal((HttpStatusCode.OK, "text/html; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Contains("install Node.js and run <code>dotnet build</code>", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_page_where_the_options_forbid_it()
    {
        await using var server = await StartAsync(enable: false);

        var page = await server.GetAsync("/graphql", Browser);
        var file = await server.GetAsync("/graphql/static/js/main.js", Browser);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (page.Status, file.Status));
    }

    [Fact]
    public async Task A_browser_that_sends_a_query_gets_its_result()
    {
        await using var server = await StartAsync();

        var answer = await server.GetAsync("/graphql?query=%7B__typename%7D", Browser);

        Assert.Equal((GraphQLServer.Json, """{"data":{"__typename":"Query"}}"""), (answer.ContentType, answer.Body));
    }

    private Task<GraphQLServer> StartAsync(bool enable = true)
    {
        var ide = _folder.CreateSubdirectory("ide");
        File.WriteAllText(ide.FullName + "/index.html", "<p>The page</p>");
        File.WriteAllText(ide.CreateSubdirectory("static/js").FullName + "/main.js", "1;");
        return GraphQLServer.StartAsync(options: new() { Tool = new() { Enable = enable, Folder = ide.FullName } });
    }

    // HttpClient would normalize the dots.
    private static async Task<string> SendRawAsync(GraphQLServer server, string path)
    {
        var address = server.Client.BaseAddress!;
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var request = $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n";
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(connection.GetStream());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}

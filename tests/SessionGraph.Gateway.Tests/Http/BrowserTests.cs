using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Http;

/// <summary>What a browser may be made to do by another site, and what it is told.</summary>
public sealed class BrowserTests
{
    [Theory]
    [InlineData(null, null, HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.BadRequest)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Sec-Fetch-Site", "none", HttpStatusCode.OK)]
    [InlineData("GraphQL-Preflight", "1", HttpStatusCode.OK)]
    public async Task By_default_a_get_of_another_site_is_not_executed(string? header, string? value, HttpStatusCode status)
    {
        await using var gateway = new TestGateway();
        if (header is not null)
            gateway.Client.DefaultRequestHeaders.Add(header, value);

        using var answer = await GetAsync(gateway, "/graphql?query={__typename}");

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_get_needs_no_preflight_where_the_configuration_says_so()
    {
        await using var gateway = new TestGateway(("GraphQL:Http:EnforceGetRequestsPreflightHeader", "false"));

        using var answer = await GetAsync(gateway, "/graphql?query={__typename}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/graphql?query={__typename}", null)]
    [InlineData("/graphql?sdl", null)]
    [InlineData("/graphql/", "text/html")]
    [InlineData("/graphql/missing.js", null)]
    [InlineData("/nowhere", null)]
    public async Task Every_answer_is_what_it_says_it_is_and_names_no_server(string path, string? accept)
    {
        await using var gateway = new TestGateway();
        if (accept is not null)
            gateway.Client.DefaultRequestHeaders.Add("Accept", accept);

        using var answer = await GetAsync(gateway, path);

        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.Equal(accept is not null, answer.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(accept is not null, answer.Headers.Contains("Referrer-Policy"));
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:1234", HttpStatusCode.OK)]
    [InlineData("[::1]:80", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.BadRequest)]
    public async Task Other_hosts_than_those_that_are_allowed_are_refused(string host, HttpStatusCode status)
    {
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "src", "SessionGraph.Gateway", "appsettings.Development.json"), TestContext.Current.CancellationToken))!;
        await using var gateway = new TestGateway(("AllowedHosts", (string)settings["AllowedHosts"]!));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        request.Headers.Host = host;

        using var answer = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> GetAsync(TestGateway gateway, string path)
        => gateway.Client.GetAsync(path, TestContext.Current.CancellationToken);
}

using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Configuration;
using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Http;

/// <summary>Requests that a browser sends for pages of other origins (CORS).</summary>
public sealed class CrossOriginRequestTests
{
    private const string App = "https://app.example.org";
    private const string Key = "GraphQL:Http:AllowedOrigins:";

    [Fact]
    public async Task A_page_of_an_allowed_origin_may_send_what_clients_send()
    {
        await using var gateway = new TestGateway((Key + "0", App));

        using var preflight = await PreflightAsync(
            gateway, App, "content-type,authorization,graphql-preflight,graphql-cost,apollo-require-preflight,x-apollo-operation-name");

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal(App, Header(preflight, "Access-Control-Allow-Origin"));
        Assert.Equal("true", Header(preflight, "Access-Control-Allow-Credentials"));
        Assert.Equal("GET,POST,PUT,PATCH,DELETE", Header(preflight, "Access-Control-Allow-Methods"));
        Assert.Equal("7200", Header(preflight, "Access-Control-Max-Age"));
        var allowed = Header(preflight, "Access-Control-Allow-Headers")!.Split(',');
        Assert.Contains("Content-Type", allowed);
        Assert.Contains("Authorization", allowed);
        Assert.Contains("GraphQL-Preflight", allowed);
        Assert.Contains("GraphQL-Cost", allowed);
        Assert.Contains("Apollo-Require-Preflight", allowed);
        Assert.DoesNotContain("X-Caller", allowed);
    }

    [Fact]
    public async Task A_page_of_an_allowed_origin_may_read_the_answer_and_its_headers()
    {
        await using var gateway = new TestGateway((Key + "0", App));

        using var answer = await PostAsync(gateway, App);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(App, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal("true", Header(answer, "Access-Control-Allow-Credentials"));
        Assert.Equal("Allow,ETag,Link,Location,Retry-After,X-Total-Count", Header(answer, "Access-Control-Expose-Headers"));
        Assert.Contains("Origin", answer.Headers.Vary);
    }

    [Fact]
    public async Task An_error_of_the_request_can_be_read_too()
    {
        await using var gateway = new TestGateway((Key + "0", App));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("no form is taken") };
        request.Headers.Add("Origin", App);

        using var answer = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal(App, Header(answer, "Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("PATCH", "/api/v3/quiz/sessions/f151fcf0-c5c8-4e0a-9a7e-2f6d1b7c9e10")]
    [InlineData("DELETE", "/api/v3/quiz/sessions/f151fcf0-c5c8-4e0a-9a7e-2f6d1b7c9e10")]
    [InlineData("PUT", "/ims/oneroster/rostering/v1p2/academicSessions/term-2023-autumn")]
    [InlineData("PUT", "/api/v1/school/session-setup/1/")]
    public async Task A_page_of_an_allowed_origin_may_write_through_the_REST_APIs(string method, string path)
    {
        await using var gateway = new TestGateway((Key + "0", App), ("Rest:Enabled", "true"));

        using var preflight = await PreflightAsync(gateway, App, "content-type", method, path);

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal(App, Header(preflight, "Access-Control-Allow-Origin"));
        Assert.Contains(method, Header(preflight, "Access-Control-Allow-Methods")!.Split(','));
    }

    [Theory]
    [InlineData(App, "cross-site", HttpStatusCode.OK)]
    [InlineData("https://evil.example.org", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("https://other.example.org", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("null", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData(null, "same-origin", HttpStatusCode.OK)]
    [InlineData(null, null, HttpStatusCode.OK)]
    public async Task A_form_of_a_page_of_another_origin_writes_nothing(string? origin, string? site, HttpStatusCode status)
    {
        await using var gateway = new TestGateway((Key + "0", App), ("Rest:Enabled", "true"));
        const string sessions = "/api/v1/courses/478346000019479103/batches/478346000019479115/modules/478346000019479119/sessions";
        const string session =
            """
            {
              "name": "Forged", "trainerErecno": "478346000008251001", "type": "0", "date": "04-01-2022", "startTime": "10:00 AM",
              "endTime": "11:00 AM", "roomId": "478346000010125093", "gradeCategoryId": "478346000019553021"
            }
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{sessions}?sessionData={Uri.EscapeDataString(session)}");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        var before = await gateway.DumpAsync();

        using var answer = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == status, body);
        Assert.Equal(status is HttpStatusCode.Forbidden, before == await gateway.DumpAsync());
    }

    [Theory]
    [InlineData("https://evil.example.org")]
    [InlineData("http://app.example.org")]
    [InlineData("https://app.example.org.evil.example")]
    [InlineData("https://app.example.org:8443")]
    [InlineData("null")]
    public async Task A_page_of_another_origin_gets_no_leave(string origin)
    {
        await using var gateway = new TestGateway((Key + "0", App));

        using var preflight = await PreflightAsync(gateway, origin, "content-type");
        using var answer = await PostAsync(gateway, origin);

        Assert.Null(Header(preflight, "Access-Control-Allow-Origin"));
        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task By_default_no_page_of_another_origin_gets_leave()
    {
        await using var gateway = new TestGateway();

        using var preflight = await PreflightAsync(gateway, App, "content-type");
        using var answer = await PostAsync(gateway, App);

        Assert.False(preflight.IsSuccessStatusCode);
        Assert.Null(Header(preflight, "Access-Control-Allow-Origin"));
        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Every_origin_gets_leave_without_credentials_where_the_setting_is_a_star()
    {
        await using var gateway = new TestGateway((Key + "0", "*"));

        using var preflight = await PreflightAsync(gateway, App, "content-type");
        using var answer = await PostAsync(gateway, App);

        Assert.Equal("*", Header(preflight, "Access-Control-Allow-Origin"));
        Assert.Equal("*", Header(answer, "Access-Control-Allow-Origin"));
        Assert.Null(Header(preflight, "Access-Control-Allow-Credentials"));
        Assert.Null(Header(answer, "Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("http://localhost:3000", true)]
    [InlineData("https://localhost:5173", true)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://[::1]:8080", true)]
    [InlineData("http://localhost", true)]
    [InlineData("http://localhost.evil.example:3000", false)]
    [InlineData("https://app.example.org", false)]
    public async Task In_Development_the_pages_of_this_machine_get_leave(string origin, bool isAllowed)
    {
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Repository.Root, "src", "SessionGraph.Gateway", "appsettings.Development.json"))
            .Build();
        await using var gateway = new TestGateway(
            [.. settings.GetSection("GraphQL:Http").AsEnumerable().Where(one => one.Value is not null).Select(one => (one.Key, one.Value!))]);

        using var answer = await PostAsync(gateway, origin);

        Assert.Equal(isAllowed ? origin : null, Header(answer, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_simple_get_of_an_allowed_origin_still_has_to_show_that_it_was_meant()
    {
        await using var gateway = new TestGateway((Key + "0", App));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("Origin", App);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_cache_keeps_answers_for_pages_of_other_origins_apart()
    {
        await using var gateway = new TestGateway((Key + "0", App));

        using var answer = await PostAsync(gateway, origin: null);

        Assert.Contains("Origin", answer.Headers.Vary);
        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_star_beside_an_origin_stops_the_start()
    {
        var failure = await GatewayStart.FailureOfAsync((Key + "0", "*"), (Key + "1", App));

        Assert.StartsWith("GraphQL:Http:AllowedOrigins must be `*` alone", failure, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PreflightAsync(
        TestGateway gateway, string origin, string headers, string method = "POST", string path = "/graphql")
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", headers);
        return await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> PostAsync(TestGateway gateway, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        if (origin is not null)
            request.Headers.Add("Origin", origin);

        return await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string? Header(HttpResponseMessage answer, string name)
        => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}

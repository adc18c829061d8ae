using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Security;

/// <summary>Who is a caller: tokens of a real issuer, API keys, and what a trusted proxy says.</summary>
public sealed class AuthenticationTests(SecuredGateway secured) : IClassFixture<SecuredGateway>
{
    private const string Titles = "{ quizSessions(first: 1) { nodes { title connection } } }";

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_of_the_issuer_is_a_caller_with_its_scopes_in_its_connections()
    {
        var data = await secured.DataAsync(Titles, secured.Token("ada", "quiz:read", "north"));

        Assert.Equal("north-quiz", (string?)data["quizSessions"]!["nodes"]![0]!["connection"]);
    }

    [Fact]
    public async Task A_request_without_a_credential_is_told_that_it_needs_one()
    {
        var (status, body) = await secured.SendAsync(Titles, token: null);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        AssertError(body, "AUTH_NOT_AUTHENTICATED", "The field `quizSessions` requires an authenticated caller.");
    }

    [Fact]
    public async Task A_caller_without_the_scope_is_told_which_one_is_missing()
    {
        var (status, body) = await secured.SendAsync(Titles, secured.Token("ada", "school:read", "north"));

        Assert.Equal(HttpStatusCode.Forbidden, status);
        AssertError(body, "AUTH_NOT_AUTHORIZED", "The current user is not authorized to access the field `quizSessions`, which requires `quiz:read`.");
    }

    [Fact]
    public async Task A_token_that_is_expired_forged_or_of_another_audience_is_refused_whatever_the_operation_asks_for()
    {
        var now = secured.Gateway.Clock.GetUtcNow();
        var callers = secured.Callers.ToDictionary(caller => caller.Name, caller => caller.Token);
        var claims = new Dictionary<string, object> { ["sub"] = "mallory", ["scope"] = "admin", ["connections"] = "*" };
        (string Token, string Message)[] refused =
        [
            (callers["expired"]!, "The token has expired, or is not valid yet."),
            (callers["forged"]!, "The token is not valid."),
            (secured.Issuer.Issue(now, claims, TimeSpan.FromHours(1), TokenIssuer.Audience, null), "The token is not valid."),
            (secured.Issuer.Issue(now, "ada", "admin", "*", audience: "other"), "The token is for another audience."),
            ("not-a-token", "The token is not valid."),
        ];
        foreach (var (token, message) in refused)
        {
            var (status, body) = await secured.SendAsync("{ __typename }", token);

            Assert.Equal(HttpStatusCode.Unauthorized, status);
            AssertError(body, "AUTH_NOT_AUTHENTICATED", message);
        }
    }

    [Fact]
    public async Task A_token_with_a_new_key_of_the_issuer_is_accepted()
    {
        await secured.DataAsync(Titles, secured.Token("ada", "quiz:read", "north"));
        secured.Issuer.Rotate();
        // The keys are asked for again once for a token with an unknown key, but not within the interval.
        await Task.Delay(TimeSpan.FromSeconds(1.5), CancellationToken);

        JsonObject body;
        do
        {
            (_, body) = await secured.SendAsync(Titles, secured.Token("ada", "quiz:read", "north"));
        }
        while (body.ContainsKey("errors") && !CancellationToken.IsCancellationRequested);

        Assert.NotNull(body["data"]);
    }

    [Fact]
    public async Task An_API_key_is_a_caller_until_it_expires_or_is_revoked()
    {
        var keys = secured.Gateway.Services.GetRequiredService<ApiKeyService>();
        var (key, text) = await keys.CreateAsync("nightly-report", ["quiz:read"], ["north-quiz"], TimeSpan.FromDays(1), CancellationToken);
        var (short_, expiring) = await keys.CreateAsync("nightly-report", ["quiz:read"], ["north-quiz"], TimeSpan.FromMilliseconds(1), CancellationToken);
        secured.Gateway.Clock.Advance(TimeSpan.FromSeconds(1));

        var accepted = await secured.DataAsync(Titles, text);
        var (_, wrongSecret) = await secured.SendAsync(Titles, text[..^1] + (text[^1] is 'x' ? 'y' : 'x'));
        var (_, unknown) = await secured.SendAsync(Titles, text.Replace(key.Id, short_.Id, StringComparison.Ordinal));
        var (_, expired) = await secured.SendAsync(Titles, expiring);
        await keys.RevokeAsync(key.Id, CancellationToken);
        var (status, revoked) = await secured.SendAsync(Titles, text);

        Assert.Equal("north-quiz", (string?)accepted["quizSessions"]!["nodes"]![0]!["connection"]);
        AssertError(wrongSecret, "AUTH_NOT_AUTHENTICATED", "The API key is not valid.");
        AssertError(unknown, "AUTH_NOT_AUTHENTICATED", "The API key is not valid.");
        AssertError(expired, "AUTH_NOT_AUTHENTICATED", "The API key has expired.");
        AssertError(revoked, "AUTH_NOT_AUTHENTICATED", "The API key was revoked.");
        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task The_store_has_no_secret_of_a_key()
    {
        var keys = secured.Gateway.Services.GetRequiredService<ApiKeyService>();

        var (key, text) = await keys.CreateAsync("nightly-report", ["quiz:read"], ["north-quiz"], null, CancellationToken);

        var dump = await secured.Gateway.DumpAsync();
        Assert.Contains(key.Id, dump, StringComparison.Ordinal);
        Assert.DoesNotContain(text[^43..], dump, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization", "Bearer ", "/api/v3/quiz/sessions")]
    [InlineData("Authorization", "Zoho-oauthtoken ", "/api/v1/courses/478346000019479103/batches/478346000019479115/sessions")]
    [InlineData("Authorization", "Bearer ", "/ims/oneroster/rostering/v1p2/academicSessions")]
    [InlineData("X-apiKey", "", "/api/v1/paths/sessions")]
    public async Task Each_REST_API_takes_the_credential_in_its_own_form(string header, string prefix, string address)
    {
        var keys = secured.Gateway.Services.GetRequiredService<ApiKeyService>();
        var (_, text) = await keys.CreateAsync("puller", SecuredGateway.Reads.Split(' '), ["*"], null, CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation(header, prefix + text);

        using var accepted = await secured.Gateway.Client.SendAsync(request, CancellationToken);
        using var refused = await secured.Gateway.Client.GetAsync(address, CancellationToken);

        Assert.NotEqual(HttpStatusCode.Unauthorized, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task The_header_of_a_proxy_counts_only_from_a_trusted_address()
    {
        await using var trusting = new TestGateway(
            ("Authentication:Anonymous", "false"), ("Caller:ScopesHeader", "X-Scopes"), ("Caller:ConnectionsHeader", "X-Connections"));
        await using var distrusting = new TestGateway(
            ("Authentication:Anonymous", "false"), ("Caller:TrustedProxies:0", "10.0.0.0/8"), ("Caller:TrustedProxies:1", "10.0.0.0/8"));

        var known = await SendAsync(trusting, ("X-Caller", "ada"), ("X-Scopes", "quiz:read"), ("X-Connections", "quiz"));
        var unscoped = await SendAsync(trusting, ("X-Caller", "ada"));
        var unknown = await SendAsync(distrusting, ("X-Caller", "ada"));

        Assert.Equal(HttpStatusCode.OK, known);
        Assert.Equal(HttpStatusCode.Forbidden, unscoped);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown);
    }

    [Theory]
    [InlineData("Authentication:JwtBearer:Authority", "login", "Authentication:JwtBearer:Authority must be the address of an issuer")]
    [InlineData("Authentication:JwtBearer:Authority", "http://login.example", "Authentication:JwtBearer:Authority must begin with https://")]
    [InlineData("Authentication:JwtBearer:Authority", "https://login.example", "Authentication:JwtBearer:Audience must be set")]
    [InlineData("Authentication:JwtBearer:ClockSkew", "00:06:00", "Authentication:JwtBearer:ClockSkew must be from 00:00:00 to 00:05:00")]
    [InlineData("Authentication:ApiKeys:CacheTime", "01:00:00", "Authentication:ApiKeys:CacheTime must be from 00:00:00 to 00:05:00")]
    [InlineData("Caller:Header", "X-Caller", "Caller:TrustedProxies must name the proxies from which Caller:Header counts")]
    [InlineData("Caller:TrustedProxies:0", "proxy", "Caller:TrustedProxies: 'proxy' is neither an address nor a network")]
    public async Task A_start_that_is_not_safe_is_refused_with_the_key(string key, string value, string message)
        => Assert.StartsWith(message, await Infrastructure.GatewayStart.FailureOfAsync(key, value), StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_way_to_know_callers_the_gateway_serves_only_in_Development_but_commands_run()
    {
        var folder = Directory.CreateTempSubdirectory("authentication").FullName;

        var refused = await Infrastructure.GatewayRun.ToEndAsync(folder, "--Authentication:Anonymous=false");
        var command = await Infrastructure.GatewayRun.ToEndAsync(folder, "schema", "export", "--Authentication:Anonymous=false");

        Assert.Equal(ExitCode.Failed, refused.ExitCode);
        Assert.StartsWith("Authentication: the gateway has no way to know its callers", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Authentication:Anonymous=true lets everybody do everything.", refused.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, command.ExitCode);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void No_service_writes_keys_of_data_protection()
        => Assert.DoesNotContain(
            secured.Gateway.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>(),
            service => service.GetType().FullName!.Contains("DataProtection", StringComparison.Ordinal));

    private static async Task<HttpStatusCode> SendAsync(TestGateway gateway, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Titles }) };
        request.Headers.Add("Accept", "application/graphql-response+json");
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);

        using var response = await gateway.Client.SendAsync(request, CancellationToken);
        return response.StatusCode;
    }

    private static void AssertError(JsonObject body, string code, string message)
    {
        var error = Assert.Single(body["errors"]!.AsArray())!;
        Assert.Equal((code, message), ((string?)error["extensions"]!["code"], (string?)error["message"]));
        Assert.Null(body["data"]);
    }
}

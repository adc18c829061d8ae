using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace SessionGraph.Gateway.Tests.Security;

/// <summary>
/// A gateway that authenticates its callers by the tokens of an issuer and by API keys. Each provider has two connections, which are two tenants:
/// <c>north-…</c>, which has the sample data, and <c>south-…</c>.
/// </summary>
public sealed class SecuredGateway : IAsyncLifetime
{
    private static readonly string[] s_providers = ["oneroster", "school", "quiz", "zoho-people", "360learning"];

    private TokenIssuer _issuer = null!;

    public TestGateway Gateway { get; private set; } = null!;

    internal TokenIssuer Issuer => _issuer;

    /// <summary>The callers of the matrix: their names, and their tokens.</summary>
    public IReadOnlyList<(string Name, string? Token)> Callers =>
    [
        ("anonymous", null),
        ("other tenant", Token("ben", Writes, "south")),
        ("reader", Token("ada", Reads, "north")),
        ("writer", Token("grace", Writes, "north")),
        ("admin", _issuer.Issue(Gateway.Clock.GetUtcNow(), "olga", "admin", "*")),
        ("expired", Token("grace", Writes, "north", TimeSpan.FromMinutes(-5))),
        ("forged", Forge()),
    ];

    public static string Reads { get; } = string.Join(' ', s_providers.Select(provider => $"{provider}:read"));

    public static string Writes { get; } = Reads + " " + string.Join(' ', s_providers.Select(provider => $"{provider}:write"));

    public async ValueTask InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        var connections = SessionProviders.All.SelectMany(provider => new[] { "north", "south" }.Select(
            tenant => ($"Connections:{tenant}-{provider.DefaultConnection}:Provider", provider.Name)));
        Gateway = new TestGateway(
        [
            .. connections,
            .. SessionProviders.All.Select(provider => ($"Rest:{provider.Name.Replace("_", "", StringComparison.Ordinal)}:Connection", $"north-{provider.DefaultConnection}")),
            ("Authentication:Anonymous", "false"),
            ("Authentication:JwtBearer:Authority", _issuer.Authority),
            ("Authentication:JwtBearer:Audience", TokenIssuer.Audience),
            ("Authentication:JwtBearer:RequireHttpsMetadata", "false"),
            ("Authentication:JwtBearer:RefreshInterval", "00:00:01"),
            ("Authentication:ApiKeys:Enabled", "true"),
            ("Authentication:ApiKeys:CacheTime", "00:00:00"),
            ("Caller:Header", ""),
        ]);
    }

    /// <summary>A token for the connections of a tenant.</summary>
    public string Token(string name, string scopes, string tenant, TimeSpan? lifetime = null) => _issuer.Issue(
        Gateway.Clock.GetUtcNow(), name, scopes, s_providers.Select(provider => $"{tenant}-{provider}").ToArray(), lifetime);

    /// <summary>Sends a document, and gives back the status and the body.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Body)> SendAsync(string document, string? token, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Add("Accept", "application/graphql-response+json");
        request.Content = JsonContent.Create(new { query = document, variables });
        if (token is not null)
            request.Headers.Add("Authorization", $"Bearer {token}");

        using var response = await Gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonNode.Parse(body)!.AsObject());
    }

    public async Task<JsonNode> DataAsync(string document, string? token, object? variables = null)
    {
        var (_, body) = await SendAsync(document, token, variables);
        Assert.False(body.ContainsKey("errors"), body.ToJsonString());
        return body["data"]!;
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    // Signed with the public key as if it were a shared secret.
    private string Forge() => _issuer.Issue(
        Gateway.Clock.GetUtcNow(),
        new Dictionary<string, object> { ["sub"] = "mallory", ["scope"] = "admin", ["connections"] = "*" },
        TimeSpan.FromHours(1),
        TokenIssuer.Audience,
        new SigningCredentials(new SymmetricSecurityKey(_issuer.PublicKey), SecurityAlgorithms.HmacSha256));
}

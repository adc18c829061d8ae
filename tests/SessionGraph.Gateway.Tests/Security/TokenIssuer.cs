using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SessionGraph.Gateway.Tests.Security;

/// <summary>An OpenID Connect issuer on loopback: its metadata, its keys, and tokens signed with them.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    public const string Audience = "sessiongraph";

    private readonly WebApplication _server;
    private RsaSecurityKey _key = CreateKey();

    private TokenIssuer(WebApplication server) => _server = server;

    public string Authority => _server.Urls.Single();

    /// <summary>How often the keys were asked for.</summary>
    public int KeyRequests { get; private set; }

    /// <summary>The public key in a form that a forger would use as a shared secret.</summary>
    public byte[] PublicKey => _key.Rsa.ExportSubjectPublicKeyInfo();

    public static async Task<TokenIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var issuer = new TokenIssuer(server);
        server.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = issuer.Authority,
            jwks_uri = $"{issuer.Authority}/keys",
        }));
        server.MapGet("/keys", () => issuer.GetKeys());
        await server.StartAsync();
        return issuer;
    }

    /// <summary>Replaces the key.</summary>
    public void Rotate() => _key = CreateKey();

    /// <summary>A token.</summary>
    public string Issue(DateTimeOffset now, string name, string scopes, object? connections, TimeSpan? lifetime = null, string audience = Audience)
    {
        var claims = new Dictionary<string, object> { ["sub"] = name, ["scope"] = scopes };
        if (connections is not null)
            claims["connections"] = connections;

        return Issue(now, claims, lifetime ?? TimeSpan.FromHours(1), audience, new SigningCredentials(_key, SecurityAlgorithms.RsaSha256));
    }

    /// <summary>A token with other credentials; null for none.</summary>
    public string Issue(
        DateTimeOffset now, Dictionary<string, object> claims, TimeSpan lifetime, string audience, SigningCredentials? credentials)
        => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = audience,
            Claims = claims,
            IssuedAt = (now + lifetime - TimeSpan.FromHours(2)).UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            SigningCredentials = credentials,
        });

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private static RsaSecurityKey CreateKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("n") };

    private IResult GetKeys()
    {
        KeyRequests++;
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(false)) { KeyId = _key.KeyId });
        return Results.Json(new { keys = new[] { new { kty = key.Kty, kid = key.KeyId, use = "sig", alg = "RS256", n = key.N, e = key.E } } });
    }
}

namespace SessionGraph.Gateway.Security;

/// <summary>How tokens are validated: the configuration section <c>Authentication:JwtBearer</c>.</summary>
public sealed class JwtBearerSettings
{
    /// <summary>The issuer's address, such as <c>https://login.example.org/realms/school</c>. Null, the default: tokens are not accepted.</summary>
    public string? Authority { get; set; }

    /// <summary>The audience that a token must name. Required with <see cref="Authority"/>.</summary>
    public string? Audience { get; set; }

    /// <summary>Whether the issuer's address must be HTTPS. Turn it off in a test only.</summary>
    public bool RequireHttpsMetadata { get; set; } = true;

    /// <summary>By how much the clocks of the issuer and the gateway may differ: up to 5 minutes.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The shortest time between two requests for the issuer's keys, when a token has an unknown key: from a second to a day.
    /// </summary>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The claim with the caller's name.</summary>
    public string NameClaim { get; set; } = "sub";

    /// <summary>The claim with the scopes: a list, or a text with spaces between them. Default: <c>scope</c>, and <c>scp</c> without it.</summary>
    public string? ScopeClaim { get; set; }

    /// <summary>The claim with the names of connections: a list, or a text with spaces between them; <c>*</c> for all.</summary>
    public string ConnectionsClaim { get; set; } = "connections";

    /// <summary>The connections of tokens without that claim; <c>*</c> for all. Default: none.</summary>
    public IReadOnlyList<string> DefaultConnections { get; set; } = [];
}

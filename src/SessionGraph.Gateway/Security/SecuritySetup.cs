using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using SessionGraph.Providers;

namespace SessionGraph.Gateway.Security;

/// <summary>Adds authentication and authorisation.</summary>
internal static class SecuritySetup
{
    private const string DefaultScheme = "Gateway";

    // None with a shared secret: with a symmetric algorithm, the issuer's public key would sign forged tokens.
    private static readonly string[] s_algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.AddOptions<CallerOptions>().BindConfiguration(CallerOptions.SectionName);
        services.AddOptions<AuthenticationSettings>()
            .BindConfiguration(AuthenticationSettings.SectionName)
            .PostConfigure<IHostEnvironment, IOptions<CallerOptions>>((options, environment, caller)
                => options.Anonymous ??= environment.IsDevelopment() && !AuthenticationValidator.IsConfigured(options, caller.Value))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<AuthenticationSettings>, AuthenticationValidator>();
        services.AddSingleton<ApiKeyCache>();
        services.AddSingleton<CallerAccessProvider>();
        services.AddSingleton<Sockets.SocketAuthentication>();
        services.AddSingleton<ICaller, HttpCaller>();
        services.AddSingleton<Microsoft.AspNetCore.Authorization.IAuthorizationHandler, ScopeHandler>();
        services.AddAuthentication(DefaultScheme)
            .AddPolicyScheme(DefaultScheme, null, _ => { })
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthenticationHandler>(ApiKeyAuthenticationHandler.Scheme, null)
            .AddScheme<AuthenticationSchemeOptions, TrustedProxyAuthenticationHandler>(TrustedProxyAuthenticationHandler.Scheme, null)
            .AddJwtBearer();
        // AddAuthentication adds data protection, whose service writes keys below HOME at the start. Nothing here protects data.
        services.RemoveAll(service => service.ImplementationType?.Name is "DataProtectionHostedService");
        services.AddOptions<PolicySchemeOptions>(DefaultScheme).Configure<IOptions<AuthenticationSettings>, IOptions<CallerOptions>>(
            (options, settings, caller) => options.ForwardDefaultSelector = context => SelectScheme(context, settings.Value, caller.Value));
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IOptions<AuthenticationSettings>, CallerAccessProvider, TimeProvider>(Configure);
        services.AddOptions<AuthorizationOptions>().Configure<IEnumerable<SessionProvider>>(AddPolicies);
        services.AddOptions<RestOptions>().PostConfigure<IOptions<AuthenticationSettings>, IOptions<CallerOptions>>((rest, settings, caller)
            => rest.Enabled ??= settings.Value.Anonymous is not true && AuthenticationValidator.IsConfigured(settings.Value, caller.Value) ? true : null);
        return services;
    }

    /// <summary>Authenticates requests. Where everybody may do everything, nothing is read.</summary>
    public static WebApplication UseSecurity(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<IOptions<AuthenticationSettings>>().Value;
        var caller = app.Services.GetRequiredService<IOptions<CallerOptions>>().Value;
        AuthenticationValidator.RequireWay(settings, caller, app.Environment);
        if (AuthenticationValidator.IsConfigured(settings, caller))
            app.UseMiddleware<CallerMiddleware>();

        return app;
    }

    private static void RemoveAll(this IServiceCollection services, Func<ServiceDescriptor, bool> predicate)
    {
        foreach (var service in services.Where(predicate).ToList())
            services.Remove(service);
    }

    private static void AddPolicies(AuthorizationOptions options, IEnumerable<SessionProvider> providers)
    {
        foreach (var scope in Scopes.Of(providers).Append(Scopes.SessionsRead))
            options.AddPolicy(scope, policy => policy.AddRequirements(new ScopeRequirement(scope)));
    }

    // The policy scheme must forward somewhere; the handler of API keys finds nothing in a request without a credential.
    private static string SelectScheme(HttpContext context, AuthenticationSettings settings, CallerOptions caller)
    {
        if (RequestCredential.Find(context.Request) is { } credential && settings.Accepts(credential))
            return credential.Scheme;

        return TrustedProxyAuthenticationHandler.IsNamed(context, caller)
            ? TrustedProxyAuthenticationHandler.Scheme
            : ApiKeyAuthenticationHandler.Scheme;
    }

    private static void Configure(
        JwtBearerOptions options, IOptions<AuthenticationSettings> authentication, CallerAccessProvider access, TimeProvider timeProvider)
    {
        var settings = authentication.Value.JwtBearer;
        if (settings.Authority is not { Length: > 0 })
            return;

        options.Authority = settings.Authority;
        options.Audience = settings.Audience;
        options.RequireHttpsMetadata = settings.RequireHttpsMetadata;
        options.RefreshInterval = settings.RefreshInterval;
        options.MapInboundClaims = false;
        options.TimeProvider = timeProvider;
        options.TokenValidationParameters.ClockSkew = settings.ClockSkew;
        options.TokenValidationParameters.NameClaimType = settings.NameClaim;
        options.TokenValidationParameters.ValidAlgorithms = s_algorithms;
        options.TokenValidationParameters.RequireExpirationTime = true;
        options.TokenValidationParameters.LifetimeValidator = (notBefore, expires, _, parameters) =>
        {
            var now = timeProvider.GetUtcNow().UtcDateTime;
            return !(notBefore > now + parameters.ClockSkew) && expires >= now - parameters.ClockSkew;
        };
        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = context =>
            {
                context.Token = RequestCredential.Find(context.Request)?.Text;
                return Task.CompletedTask;
            },
            OnTokenValidated = context =>
            {
                var user = context.Principal!;
                context.Principal = CallerIdentity.Create(
                    context.Scheme.Name,
                    user.FindFirstValue(settings.NameClaim) ?? "",
                    access.Create(
                        ReadList(user, settings.ScopeClaim ?? (user.HasClaim(claim => claim.Type is "scope") ? "scope" : "scp")) ?? [],
                        ReadList(user, settings.ConnectionsClaim) ?? [.. settings.DefaultConnections],
                        new DateTimeOffset(context.SecurityToken.ValidTo) + settings.ClockSkew));
                return Task.CompletedTask;
            },
        };
    }

    // A list in a token becomes a claim for each item, or one claim with JSON.
    private static List<string>? ReadList(ClaimsPrincipal user, string claim)
    {
        var found = user.FindAll(claim).ToList();
        if (found.Count is 0)
            return null;

        var values = new List<string>();
        foreach (var value in found.Select(one => one.Value))
        {
            if (value.StartsWith('['))
                values.AddRange(JsonSerializer.Deserialize<string[]>(value) ?? []);
            else
                values.AddRange(value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return values;
    }
}

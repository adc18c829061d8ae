using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Security;

/// <summary>Validates the options at startup and names the invalid key.</summary>
internal sealed class AuthenticationValidator(IOptions<CallerOptions> caller) : IValidateOptions<AuthenticationSettings>
{
    private const string Section = AuthenticationSettings.SectionName;

    public ValidateOptionsResult Validate(string? name, AuthenticationSettings options)
        => Check(options).ToList() is { Count: > 0 } failures ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

    /// <summary>Refuses to serve without a way to know the callers. Commands need none.</summary>
    /// <exception cref="OptionsValidationException">No way is configured.</exception>
    public static void RequireWay(AuthenticationSettings options, CallerOptions caller, IHostEnvironment environment)
    {
        if (options.Anonymous is true || IsConfigured(options, caller))
            return;

        throw new OptionsValidationException(Section, typeof(AuthenticationSettings), [
            $"{Section}: the gateway has no way to know its callers, and in the environment {environment.EnvironmentName} it does not serve unknown ones. "
            + $"Set {Section}:JwtBearer:Authority and {Section}:JwtBearer:Audience, or {Section}:ApiKeys:Enabled=true, or Caller:Header with "
            + $"Caller:TrustedProxies. {Section}:Anonymous=true lets everybody do everything."]);
    }

    private IEnumerable<string> Check(AuthenticationSettings options)
    {
        var jwt = options.JwtBearer;
        if (jwt.Authority is { Length: > 0 } authority)
        {
            if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
                yield return $"{Section}:JwtBearer:Authority must be the address of an issuer, such as https://login.example.org, but is '{authority}'.";
            else if (jwt.RequireHttpsMetadata && address.Scheme is "http")
                yield return $"{Section}:JwtBearer:Authority must begin with https://, but is '{authority}'. {Section}:JwtBearer:RequireHttpsMetadata=false lifts this.";

            if (string.IsNullOrEmpty(jwt.Audience))
                yield return $"{Section}:JwtBearer:Audience must be set: without it, a token for any other service of the issuer would be accepted.";
        }

        if (jwt.ClockSkew < TimeSpan.Zero || jwt.ClockSkew > TimeSpan.FromMinutes(5))
            yield return $"{Section}:JwtBearer:ClockSkew must be from 00:00:00 to 00:05:00, but is {jwt.ClockSkew}.";

        if (jwt.RefreshInterval < TimeSpan.FromSeconds(1) || jwt.RefreshInterval > TimeSpan.FromDays(1))
            yield return $"{Section}:JwtBearer:RefreshInterval must be from 00:00:01 to 1.00:00:00, but is {jwt.RefreshInterval}.";

        if (options.ApiKeys.CacheTime < TimeSpan.Zero || options.ApiKeys.CacheTime > TimeSpan.FromMinutes(5))
            yield return $"{Section}:ApiKeys:CacheTime must be from 00:00:00 to 00:05:00, but is {options.ApiKeys.CacheTime}.";

        if (caller.Value is { Header.Length: > 0, TrustedProxies: [] })
            yield return "Caller:TrustedProxies must name the proxies from which Caller:Header counts, such as 10.0.0.5 or 10.1.0.0/16.";

        foreach (var proxy in caller.Value.TrustedProxies.Where(proxy => !TrustedProxyAuthenticationHandler.TryParse(proxy, out _)))
            yield return $"Caller:TrustedProxies: '{proxy}' is neither an address nor a network, such as 10.0.0.5 or 10.1.0.0/16.";
    }

    /// <summary>Whether there is a way to know callers.</summary>
    public static bool IsConfigured(AuthenticationSettings options, CallerOptions caller)
        => options.ApiKeys.Enabled || options.JwtBearer.Authority is { Length: > 0 } || caller.Header is { Length: > 0 };
}

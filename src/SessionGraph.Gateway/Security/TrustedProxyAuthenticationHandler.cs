using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SessionGraph.Providers;

namespace SessionGraph.Gateway.Security;

/// <summary>Takes the caller that a trusted proxy names in a header.</summary>
internal sealed class TrustedProxyAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IOptions<CallerOptions> callerOptions,
    CallerAccessProvider access)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public new const string Scheme = "TrustedProxy";

    /// <summary>Whether the request comes from a trusted proxy and names a caller.</summary>
    public static bool IsNamed(HttpContext context, CallerOptions options)
        => options.Header is { Length: > 0 } header
            && context.Request.Headers[header] is [{ Length: > 0 }, ..]
            && context.Connection.RemoteIpAddress is { } address
            && IsTrusted(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address, options);

    /// <summary>Parses an address or a network. Returns false if the text is neither.</summary>
    public static bool TryParse(string text, out IPNetwork network)
    {
        if (IPNetwork.TryParse(text, out network))
            return true;

        if (!IPAddress.TryParse(text, out var address))
            return false;

        network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return true;
    }

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var options = callerOptions.Value;
        if (!IsNamed(Context, options))
            return Task.FromResult(AuthenticateResult.NoResult());

        var caller = CallerIdentity.Create(
            Scheme,
            Request.Headers[options.Header!].ToString(),
            access.Create(ReadList(options.ScopesHeader) ?? [Scopes.Admin], ReadList(options.ConnectionsHeader) ?? ["*"], null));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(caller, Scheme)));
    }

    private static bool IsTrusted(IPAddress address, CallerOptions options)
        => options.TrustedProxies.Any(proxy => TryParse(proxy, out var network) && network.Contains(address));

    // A header that is configured and missing gives nothing.
    private string[]? ReadList(string? header)
        => string.IsNullOrEmpty(header) ? null : Request.Headers[header].ToString().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
}

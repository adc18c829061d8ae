using System.Security.Claims;
using Microsoft.Extensions.Options;
using SessionGraph.Providers;

namespace SessionGraph.Gateway.Security;

/// <summary>What callers may do.</summary>
internal sealed class CallerAccessProvider(
    IEnumerable<SessionProvider> providers, ProviderConnections connections, IOptions<AuthenticationSettings> settings)
{
    private readonly CallerAccess _anonymous = settings.Value.Anonymous is true ? CallerAccess.Everything : CallerAccess.Nothing;

    /// <summary>What a user may do.</summary>
    public CallerAccess Of(ClaimsPrincipal user) => user.Identity is CallerIdentity caller ? caller.Access : _anonymous;

    /// <summary>What a caller with these scopes may do in these connections.</summary>
    public CallerAccess Create(IReadOnlyCollection<string> scopes, IReadOnlyCollection<string> names, DateTimeOffset? expiresAt)
        => CallerAccess.Create(scopes, names, expiresAt, providers, connections);
}

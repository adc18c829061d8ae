using System.Security.Claims;
using SessionGraph.Providers;

namespace SessionGraph.Gateway.Security;

/// <summary>An authenticated caller, and what it may do.</summary>
internal sealed class CallerIdentity : ClaimsIdentity
{
    private CallerIdentity(string scheme, string name, CallerAccess access)
        : base([new Claim("name", name)], scheme, "name", "role")
        => Access = access;

    /// <summary>What the caller may do.</summary>
    public CallerAccess Access { get; }

    public static ClaimsPrincipal Create(string scheme, string name, CallerAccess access) => new(new CallerIdentity(scheme, name, access));
}

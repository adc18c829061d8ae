using Microsoft.AspNetCore.Authorization;
using SessionGraph.Providers;

namespace SessionGraph.Gateway.Security;

/// <summary>Requires a scope.</summary>
/// <param name="Scope">The scope.</param>
internal sealed record ScopeRequirement(string Scope) : IAuthorizationRequirement;

/// <summary>Checks the scopes of callers.</summary>
internal sealed class ScopeHandler(CallerAccessProvider access, IEnumerable<SessionProvider> providers) : AuthorizationHandler<ScopeRequirement>
{
    private readonly string[] _reads = [.. providers.Select(provider => provider.Policy.Read)];

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        var caller = access.Of(context.User);
        if (requirement.Scope is Scopes.SessionsRead ? _reads.Any(caller.Has) : caller.Has(requirement.Scope))
            context.Succeed(requirement);

        return Task.CompletedTask;
    }
}

using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using SessionGraph.GraphQL.Authorization;
using SessionGraph.GraphQL.Execution;
using IAuthorizationHandler = SessionGraph.GraphQL.Authorization.IAuthorizationHandler;

namespace SessionGraph.GraphQL.AspNetCore.Authorization;

/// <summary>Evaluates the policies of ASP.NET Core for the user of the request.</summary>
internal sealed class DefaultAuthorizationHandler(IAuthorizationService authorization, IAuthorizationPolicyProvider policies)
    : IAuthorizationHandler
{
    public async ValueTask<AuthorizeResult> AuthorizeAsync(
        OperationRequest request, IReadOnlyList<AuthorizeDirective> directives, CancellationToken cancellationToken = default)
    {
        var user = request.ContextData?.GetValueOrDefault(nameof(ClaimsPrincipal)) as ClaimsPrincipal ?? new ClaimsPrincipal(new ClaimsIdentity());
        foreach (var directive in directives)
        {
            var result = await AuthorizeAsync(user, request, directive);
            if (result is not AuthorizeResult.Allowed)
                return result;
        }

        return AuthorizeResult.Allowed;
    }

    private async ValueTask<AuthorizeResult> AuthorizeAsync(ClaimsPrincipal user, OperationRequest request, AuthorizeDirective directive)
    {
        if (directive.Roles is { Count: > 0 } roles && !roles.Any(user.IsInRole))
            return Refuse(user);

        if (directive is { Policy: null, Roles.Count: > 0 })
            return AuthorizeResult.Allowed;

        if (await GetPolicyAsync(directive.Policy) is not { } policy)
            return directive.Policy is null ? AuthorizeResult.NoDefaultPolicy : AuthorizeResult.PolicyNotFound;

        var result = await authorization.AuthorizeAsync(user, request, policy);
        return result.Succeeded ? AuthorizeResult.Allowed : Refuse(user);
    }

    private async ValueTask<AuthorizationPolicy?> GetPolicyAsync(string? name)
        => name is null ? await policies.GetDefaultPolicyAsync() : await policies.GetPolicyAsync(name);

    private static AuthorizeResult Refuse(ClaimsPrincipal user)
        => user.Identity is { IsAuthenticated: true } ? AuthorizeResult.NotAllowed : AuthorizeResult.NotAuthenticated;
}

using SessionGraph.GraphQL.Authorization;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.Conformance.Tests.Infrastructure;

/// <summary>Allows every caller everything.</summary>
internal sealed class EverybodyIsAllowed : IAuthorizationHandler
{
    public ValueTask<AuthorizeResult> AuthorizeAsync(
        OperationRequest request, IReadOnlyList<AuthorizeDirective> directives, CancellationToken cancellationToken = default)
        => new(AuthorizeResult.Allowed);
}

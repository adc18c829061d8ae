using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Authorization;

/// <summary>What an operation requires of its caller.</summary>
/// <param name="checks">The requirements of its fields, in the order of the document.</param>
internal sealed class AuthorizationPlan(IReadOnlyList<AuthorizationCheck> checks)
{
    /// <summary>Evaluates the requirements of the fields that are included. Returns the error of the first that is not met; null if all are.</summary>
    public async ValueTask<(IError Error, RequestFailure Failure)?> AuthorizeAsync(
        IAuthorizationHandler? handler, OperationRequest request, IncludeFlags flags, CancellationToken cancellationToken)
    {
        if (handler is null)
            throw new InvalidOperationException("The schema uses @authorize, but the server has no IAuthorizationHandler. Call AddAuthorization().");

        foreach (var check in checks)
        {
            if (!check.Condition.Holds(flags))
                continue;

            var result = await handler.AuthorizeAsync(request, check.Directives, cancellationToken);
            if (result is not AuthorizeResult.Allowed)
            {
                return (
                    AuthorizationErrors.Create(result, check.Field, check.Directives),
                    result is AuthorizeResult.NotAuthenticated ? RequestFailure.NotAuthenticated : RequestFailure.NotAuthorized);
            }
        }

        return null;
    }
}

/// <summary>The requirements of a field.</summary>
/// <param name="Directives">The requirements.</param>
/// <param name="Condition">The condition under which the field is included.</param>
/// <param name="Field">The first field in the document that has them.</param>
internal sealed record AuthorizationCheck(IReadOnlyList<AuthorizeDirective> Directives, IncludeCondition Condition, FieldNode Field);

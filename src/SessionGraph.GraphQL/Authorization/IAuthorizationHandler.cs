using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Authorization;

/// <summary>Decides whether the caller of a request meets the requirements of a field.</summary>
public interface IAuthorizationHandler
{
    /// <summary>Evaluates the requirements. All of them must be met.</summary>
    /// <param name="request">The request. Its context data tell who the caller is.</param>
    /// <param name="directives">The requirements.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    ValueTask<AuthorizeResult> AuthorizeAsync(
        OperationRequest request, IReadOnlyList<AuthorizeDirective> directives, CancellationToken cancellationToken = default);
}

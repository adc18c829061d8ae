namespace SessionGraph.Gateway.Security;

/// <summary>Refuses a request whose token or key is not valid, whatever it asks for.</summary>
internal sealed class SecurityHttpRequestInterceptor : IHttpRequestInterceptor
{
    public ValueTask<OperationRequest> OnCreateAsync(
        HttpContext context, IRequestExecutor executor, OperationRequest request, CancellationToken cancellationToken)
        => context.Features.Get<AuthenticationFailure>() is { } failure
            ? throw new GraphQLException(SecurityErrors.NotAuthenticated(failure.Message)) { Failure = RequestFailure.NotAuthenticated }
            : new ValueTask<OperationRequest>(request);
}

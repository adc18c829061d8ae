using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Intercepts every HTTP request before it is executed; safe for concurrent use.</summary>
public interface IHttpRequestInterceptor
{
    /// <summary>
    /// Returns the request to execute in place of <paramref name="request"/>. Its <see cref="OperationRequest.ContextData"/> has the
    /// <see cref="HttpContext"/> and the <see cref="System.Security.Claims.ClaimsPrincipal"/> under the names of their types. Throw a
    /// <see cref="GraphQLException"/> to refuse the request; its <see cref="GraphQLException.Failure"/> decides the status.
    /// </summary>
    ValueTask<OperationRequest> OnCreateAsync(
        HttpContext context, IRequestExecutor executor, OperationRequest request, CancellationToken cancellationToken);
}

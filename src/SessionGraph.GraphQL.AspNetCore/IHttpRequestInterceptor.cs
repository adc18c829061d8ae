using Microsoft.AspNetCore.Http;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Sees every request that comes by HTTP before it is executed; safe for concurrent use.</summary>
public interface IHttpRequestInterceptor
{
    /// <summary>
    /// The request that is executed in place of <paramref name="request"/>. Its <see cref="OperationRequest.ContextData"/> has the
    /// <see cref="HttpContext"/> and the <see cref="System.Security.Claims.ClaimsPrincipal"/> under their types' names. A
    /// <see cref="GraphQLException"/> refuses the request, with the status that its <see cref="GraphQLException.Failure"/> has.
    /// </summary>
    ValueTask<OperationRequest> OnCreateAsync(
        HttpContext context, IRequestExecutor executor, OperationRequest request, CancellationToken cancellationToken);
}

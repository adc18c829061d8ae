using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SessionGraph.Providers;

/// <summary>A provider's own REST API, served by the gateway over the same store and rules as the graph.</summary>
public abstract class RestApi
{
    /// <summary>What the API is.</summary>
    public abstract RestApiInfo Info { get; }

    /// <summary>
    /// Maps the API's paths. An endpoint whose handler is a delegate is an operation of the API's OpenAPI document; it is described there by its
    /// metadata, such as its summary, and by operation transformers.
    /// </summary>
    /// <param name="endpoints">The routes to add the paths to. The methods below answer the exceptions of their handlers.</param>
    /// <param name="connection">The name of the connection that the paths mean.</param>
    public abstract void Map(IEndpointRouteBuilder endpoints, string connection);

    /// <summary>The answer, in the API's own form, to a write that the provider's rules refuse.</summary>
    /// <param name="refusals">The errors, at least one, in the order of the input's fields.</param>
    public abstract IResult ToResult(IReadOnlyList<SessionException> refusals);

    /// <summary>The answer, in the API's own form, to a request that failed for no reason of the API's own.</summary>
    public abstract IResult ToResult(RestFailure failure);
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SessionGraph.Providers;

/// <summary>A provider's own REST API, which the gateway serves over the same store and rules as the graph.</summary>
public abstract class RestApi
{
    /// <summary>The description of the API.</summary>
    public abstract RestApiInfo Info { get; }

    /// <summary>
    /// Maps the API's paths. An endpoint whose handler is a delegate becomes an operation of the OpenAPI document, described by its
    /// metadata, such as its summary, and by operation transformers.
    /// </summary>
    /// <param name="endpoints">The route builder. The methods below handle the exceptions of the handlers.</param>
    /// <param name="connection">The connection that the paths refer to.</param>
    public abstract void Map(IEndpointRouteBuilder endpoints, string connection);

    /// <summary>Creates the API's response to a write that broke the provider's rules.</summary>
    /// <param name="refusals">The errors, at least one, in the order of the input's fields.</param>
    public abstract IResult ToResult(IReadOnlyList<SessionException> refusals);

    /// <summary>Creates the API's response to a failure that is not specific to the API.</summary>
    public abstract IResult ToResult(RestFailure failure);
}

using Microsoft.AspNetCore.Builder;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Adds conventions (authorization, CORS, rate limits) and options to a GraphQL endpoint.</summary>
public sealed class GraphQLEndpointConventionBuilder : IEndpointConventionBuilder
{
    private readonly IEndpointConventionBuilder _endpoint;

    internal GraphQLEndpointConventionBuilder(IEndpointConventionBuilder endpoint) => _endpoint = endpoint;

    /// <summary>Sets the options of the endpoint.</summary>
    public GraphQLEndpointConventionBuilder WithOptions(GraphQLServerOptions options)
    {
        _endpoint.WithMetadata(options);
        return this;
    }

    /// <inheritdoc />
    public void Add(Action<EndpointBuilder> convention) => _endpoint.Add(convention);

    /// <inheritdoc />
    public void Finally(Action<EndpointBuilder> finallyConvention) => _endpoint.Finally(finallyConvention);
}

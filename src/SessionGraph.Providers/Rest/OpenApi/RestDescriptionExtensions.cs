using Microsoft.AspNetCore.Builder;

namespace SessionGraph.Providers;

/// <summary>Describes the endpoints of REST APIs.</summary>
internal static class RestDescriptionExtensions
{
    /// <summary>Describes the endpoint in the API's OpenAPI document. The callback runs when the document is first requested.</summary>
    public static TBuilder Describe<TBuilder>(this TBuilder endpoint, Action<RestOperation> describe)
        where TBuilder : IEndpointConventionBuilder
        => endpoint.AddOpenApiOperationTransformer((operation, context, _) =>
        {
            describe(new RestOperation(operation, context.Document!));
            return Task.CompletedTask;
        });
}

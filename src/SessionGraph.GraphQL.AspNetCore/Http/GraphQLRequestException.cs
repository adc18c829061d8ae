namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>A request that is none, and the status that says so whatever the client accepts.</summary>
internal sealed class GraphQLRequestException(int statusCode, IError error) : Exception(error.Message)
{
    public int StatusCode => statusCode;

    public IError Error => error;
}

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>A request that is none, and the status that says so in the newest revision of GraphQL over HTTP.</summary>
internal sealed class GraphQLRequestException(int statusCode, IError error, Exception? innerException = null)
    : Exception(error.Message, innerException)
{
    public int StatusCode => statusCode;

    public IError Error => error;

    /// <summary>The methods that would be allowed; null where it is not the method that is wrong.</summary>
    public string? AllowedMethods { get; init; }

    /// <summary>The encodings that the body may have; null where it is not the encoding that is wrong.</summary>
    public string? AcceptedEncodings { get; init; }
}

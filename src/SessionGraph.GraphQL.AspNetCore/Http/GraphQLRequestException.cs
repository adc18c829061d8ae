namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>The request is not a valid GraphQL request. The status is that of the newest GraphQL over HTTP draft.</summary>
internal sealed class GraphQLRequestException(int statusCode, IError error, Exception? innerException = null)
    : Exception(error.Message, innerException)
{
    public int StatusCode => statusCode;

    public IError Error => error;

    /// <summary>The allowed methods; null if the error is not about the method.</summary>
    public string? AllowedMethods { get; init; }

    /// <summary>The supported content encodings; null if the error is not about the encoding.</summary>
    public string? AcceptedEncodings { get; init; }
}

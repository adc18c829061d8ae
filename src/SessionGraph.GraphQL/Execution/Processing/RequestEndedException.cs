namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>A request may not go on; it ends the request, not only the field.</summary>
/// <param name="error">What the client is told.</param>
/// <param name="failure">Why the request has no data.</param>
internal abstract class RequestEndedException(IError error, RequestFailure failure) : GraphQLException(error)
{
    public RequestFailure Failure => failure;
}

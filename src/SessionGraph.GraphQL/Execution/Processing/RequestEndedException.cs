namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>A request may not go on; it ends the request, not only the field.</summary>
internal abstract class RequestEndedException : GraphQLException
{
    /// <param name="error">The error for the client.</param>
    /// <param name="failure">Why the request has no data.</param>
    protected RequestEndedException(IError error, RequestFailure failure)
        : base(error)
        => Failure = failure;
}

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Ends the whole request, not only the field.</summary>
internal abstract class RequestEndedException : GraphQLException
{
    /// <param name="error">The error for the client.</param>
    /// <param name="failure">The kind of failure.</param>
    protected RequestEndedException(IError error, RequestFailure failure)
        : base(error)
        => Failure = failure;
}

using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL;

/// <summary>Carries errors to the client unchanged. Every other exception is masked.</summary>
public class GraphQLException : Exception
{
    /// <summary>Creates an exception with one error.</summary>
    public GraphQLException(string message)
        : this(ErrorBuilder.New().SetMessage(message).Build())
    {
    }

    /// <summary>Creates an exception with these errors.</summary>
    public GraphQLException(params IReadOnlyList<IError> errors)
        : base(errors.Count is 0 ? null : errors[0].Message, errors.Count is 0 ? null : errors[0].Exception)
        => Errors = errors;

    /// <summary>The errors. The engine adds path and location if they are missing.</summary>
    public IReadOnlyList<IError> Errors { get; }

    /// <summary>How a transport reports a request that these errors refuse as a whole.</summary>
    public RequestFailure Failure { get; init; } = RequestFailure.InvalidRequest;
}

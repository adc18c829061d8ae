using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL;

/// <summary>Carries errors to the client as they are; every other exception is masked.</summary>
public class GraphQLException : Exception
{
    /// <summary>One error with this message.</summary>
    public GraphQLException(string message)
        : this(ErrorBuilder.New().SetMessage(message).Build())
    {
    }

    /// <summary>These errors.</summary>
    public GraphQLException(params IReadOnlyList<IError> errors)
        : base(errors.Count is 0 ? null : errors[0].Message, errors.Count is 0 ? null : errors[0].Exception)
        => Errors = errors;

    /// <summary>The errors; the engine adds path and location where they have none.</summary>
    public IReadOnlyList<IError> Errors { get; }

    /// <summary>What a transport tells of a request that these errors refuse as a whole, by its status.</summary>
    public RequestFailure Failure { get; init; } = RequestFailure.InvalidRequest;
}

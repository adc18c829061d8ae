namespace SessionGraph.GraphQL.Execution;

/// <summary>Why an operation was not executed, for transports that tell it by a status of their own.</summary>
public enum RequestFailure
{
    /// <summary>It was executed.</summary>
    None,

    /// <summary>The request is the client's to mend: its syntax, its validity, its variables.</summary>
    InvalidRequest,

    /// <summary>The transport does not allow this kind of operation; see <see cref="OperationRequest.AllowedOperations"/>.</summary>
    OperationNotAllowed,

    /// <summary>The server failed, or ran out of time.</summary>
    Unexpected,
}

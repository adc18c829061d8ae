namespace SessionGraph.GraphQL.Execution;

/// <summary>Why an operation was not executed, for transports that tell it by a status of their own.</summary>
public enum RequestFailure
{
    /// <summary>It was executed.</summary>
    None,

    /// <summary>The request is the client's to mend: its document's validity, which operation it means, its variables.</summary>
    InvalidRequest,

    /// <summary>The document cannot be parsed.</summary>
    InvalidSyntax,

    /// <summary>The server does not execute such a request, valid or not.</summary>
    NotPermitted,

    /// <summary>The transport does not allow this kind of operation; see <see cref="OperationRequest.AllowedOperations"/>.</summary>
    OperationNotAllowed,

    /// <summary>The server failed, or ran out of time.</summary>
    Unexpected,

    /// <summary>The server has too much to do, or lacks what it needs: the same request may be answered later.</summary>
    Busy,
}

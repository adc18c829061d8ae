namespace SessionGraph.GraphQL.Execution;

/// <summary>The reasons why an operation was not executed, for transports that map them to a status.</summary>
public enum RequestFailure
{
    /// <summary>The operation was executed.</summary>
    None,

    /// <summary>The request is invalid: its document, its operation name or its variables.</summary>
    InvalidRequest,

    /// <summary>The document cannot be parsed.</summary>
    InvalidSyntax,

    /// <summary>The server does not execute such requests.</summary>
    NotPermitted,

    /// <summary>The transport does not allow this kind of operation; see <see cref="OperationRequest.AllowedOperations"/>.</summary>
    OperationNotAllowed,

    /// <summary>The server failed or timed out.</summary>
    Unexpected,

    /// <summary>The server is too busy or lacks resources. The same request may succeed later.</summary>
    Busy,

    /// <summary>The operation requires an authenticated caller.</summary>
    NotAuthenticated,

    /// <summary>The caller may not execute the operation.</summary>
    NotAuthorized,
}

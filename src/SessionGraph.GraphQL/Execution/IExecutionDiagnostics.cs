namespace SessionGraph.GraphQL.Execution;

/// <summary>Receives the exceptions that are masked for clients; safe for concurrent use.</summary>
public interface IExecutionDiagnostics
{
    /// <summary>A field failed with an exception that is masked.</summary>
    /// <param name="errorId">The id that the client receives.</param>
    /// <param name="path">The field's path in the result.</param>
    /// <param name="exception">The exception.</param>
    void ResolverError(string errorId, Path path, Exception exception);

    /// <summary>A request failed with an exception that is masked and does not belong to a field.</summary>
    /// <param name="errorId">The id that the client receives.</param>
    /// <param name="exception">The exception.</param>
    void RequestError(string errorId, Exception exception);
}

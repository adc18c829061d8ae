namespace SessionGraph.GraphQL.Execution;

/// <summary>Is told what the client is not; safe for concurrent use.</summary>
public interface IExecutionDiagnostics
{
    /// <summary>A field threw what was masked.</summary>
    /// <param name="errorId">The id that the client got.</param>
    /// <param name="path">The field's place in the result.</param>
    /// <param name="exception">What was thrown.</param>
    void ResolverError(string errorId, Path path, Exception exception);

    /// <summary>A request failed outside of any field by what was masked.</summary>
    /// <param name="errorId">The id that the client got.</param>
    /// <param name="exception">What was thrown.</param>
    void RequestError(string errorId, Exception exception);
}

using SessionGraph.GraphQL.Execution.Instrumentation;

namespace SessionGraph.GraphQL.Data.Tests.Store;

/// <summary>Collects the exceptions that are masked for clients.</summary>
internal sealed class ExceptionListener(ICollection<Exception> exceptions) : ExecutionDiagnosticEventListener
{
    public override void ResolverError(string errorId, Path path, Exception exception) => exceptions.Add(exception);

    public override void RequestError(string errorId, Exception exception) => exceptions.Add(exception);
}

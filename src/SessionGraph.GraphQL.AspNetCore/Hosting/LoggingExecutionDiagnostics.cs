using Microsoft.Extensions.Logging;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Hosting;

/// <summary>Logs masked exceptions under the error id that the client receives. It never logs documents or variables.</summary>
internal sealed partial class LoggingExecutionDiagnostics(ILogger<LoggingExecutionDiagnostics> logger) : IExecutionDiagnostics
{
    public void ResolverError(string errorId, Path path, Exception exception) => LogResolverError(exception, errorId, path);

    public void RequestError(string errorId, Exception exception) => LogRequestError(exception, errorId);

    [LoggerMessage(1, LogLevel.Error, "Error {ErrorId}: the field {Path} failed.")]
    private partial void LogResolverError(Exception exception, string errorId, Path path);

    [LoggerMessage(2, LogLevel.Error, "Error {ErrorId}: the request failed.")]
    private partial void LogRequestError(Exception exception, string errorId);
}

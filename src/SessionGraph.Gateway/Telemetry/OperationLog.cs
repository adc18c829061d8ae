using System.Collections;
using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Telemetry;

/// <summary>
/// Logs operations, or the slow ones. What is logged while an operation runs has the operation in its scope. Documents and variables are
/// never logged.
/// </summary>
internal sealed partial class OperationLog(
    IOptions<TelemetryOptions> options, TimeProvider timeProvider, ILogger<OperationLog> logger) : ExecutionDiagnosticEventListener
{
    private readonly RequestLogOptions _options = options.Value.Logs;

    public override bool EnableExecuteRequest => true;

    public override IDisposable? ExecuteRequest(RequestContext context) => new Execution(this, context);

    public override IDisposable? OnSubscriptionEvent(RequestContext context) => new Execution(this, context);

    private void Log(RequestContext context, TimeSpan duration)
    {
        var isSlow = duration > _options.SlowOperations;
        if (!isSlow && !_options.Requests)
            return;

        var operation = context.Operation;
        var type = operation?.Definition.Operation.ToString().ToLowerInvariant() ?? "invalid request";
        var name = operation?.Definition.Name?.Value ?? "without name";
        var (hash, milliseconds) = (operation?.DocumentHash, duration.TotalMilliseconds);
        if (isSlow)
            LogSlowOperation(type, name, hash, milliseconds, context.Cost?.FieldCost, context.Cost?.TypeCost, context.Errors.Count);
        else
            LogOperation(type, name, hash, milliseconds, context.Cost?.FieldCost, context.Cost?.TypeCost, context.Errors.Count);
    }

    [LoggerMessage(1, LogLevel.Information, "{OperationType} {OperationName} {DocumentHash} {Milliseconds:0.0} ms, cost {FieldCost}/{TypeCost}, {Errors} errors")]
    private partial void LogOperation(
        string operationType, string operationName, string? documentHash, double milliseconds, double? fieldCost, double? typeCost, int errors);

    [LoggerMessage(2, LogLevel.Warning, "Slow: {OperationType} {OperationName} {DocumentHash} {Milliseconds:0.0} ms, cost {FieldCost}/{TypeCost}, {Errors} errors")]
    private partial void LogSlowOperation(
        string operationType, string operationName, string? documentHash, double milliseconds, double? fieldCost, double? typeCost, int errors);

    private sealed class Execution : IDisposable
    {
        private readonly OperationLog _log;
        private readonly RequestContext _context;
        private readonly long _start;
        private readonly IDisposable? _scope;

        public Execution(OperationLog log, RequestContext context)
        {
            (_log, _context, _start) = (log, context, log.TimeProvider.GetTimestamp());
            _scope = log.Logger.BeginScope(new OperationScope(context));
        }

        public void Dispose()
        {
            _log.Log(_context, _log.TimeProvider.GetElapsedTime(_start));
            _scope?.Dispose();
        }
    }

    private TimeProvider TimeProvider => timeProvider;

    private ILogger Logger => logger;

    /// <summary>The operation, as it is known when something is logged.</summary>
    private sealed class OperationScope(RequestContext context) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public int Count => context.Operation is null ? 0 : 2;

        public KeyValuePair<string, object?> this[int index] => index is 0
            ? new("OperationName", context.Operation?.Definition.Name?.Value)
            : new("DocumentHash", context.Operation?.DocumentHash);

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            for (var index = 0; index < Count; index++)
                yield return this[index];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => context.Operation is { } operation
            ? $"OperationName:{operation.Definition.Name?.Value}, DocumentHash:{operation.DocumentHash}"
            : "";
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SessionGraph.TestSupport;

/// <summary>Keeps the errors that are logged, with their exceptions; from another level on where one is given.</summary>
public sealed class ErrorLog(LogLevel least = LogLevel.Error) : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(string Message, Exception? Exception)> Errors { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Errors.Enqueue((formatter(state, exception), exception));
    }

    public void Dispose()
    {
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>Remembers what is logged as an error.</summary>
public sealed class Log : ILoggerProvider
{
    public ConcurrentQueue<(string Message, Exception? Exception)> Errors { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Logger(Errors);

    public void Dispose()
    {
    }

    private sealed class Logger(ConcurrentQueue<(string Message, Exception? Exception)> errors) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                errors.Enqueue((formatter(state, exception), exception));
        }
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SessionGraph.Gateway.Tests.Telemetry;

public sealed class RequestLogTests : IDisposable
{
    private const string Document = "query Titles($title: String) { sessions(first: 2, where: { title: { contains: $title } }) { nodes { id } } }";

    private readonly RecordedMessages _log = new();

    [Fact]
    public async Task Requests_and_operations_are_logged_without_variables_if_a_setting_says_so()
    {
        await SendAsync(("Telemetry:Logs:Requests", "true"));

        Assert.Contains(_log.Messages, message => message.StartsWith("POST /graphql", StringComparison.Ordinal) && message.Contains(" 200 ", StringComparison.Ordinal));
        Assert.Contains(_log.Messages, message => message.StartsWith("query Titles ", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Messages, message => message.Contains("a private text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Slow_operations_are_logged_if_a_setting_says_what_is_slow()
    {
        await SendAsync(("Telemetry:Logs:SlowOperations", "00:00:00.0000001"));

        Assert.Contains(_log.Messages, message => message.StartsWith("Slow: query Titles ", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Messages, message => message.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_default_no_request_is_logged()
    {
        await SendAsync();

        Assert.DoesNotContain(_log.Messages, message => message.Contains("Titles", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Messages, message => message.StartsWith("POST", StringComparison.Ordinal));
    }

    public void Dispose() => _log.Dispose();

    private async Task SendAsync(params (string Key, string Value)[] settings)
    {
        await using var gateway = new TestGateway(null, services => services.AddSingleton<ILoggerProvider>(_log).AddSingleton(TimeProvider.System), settings);
        await gateway.DataAsync(Document, new { title = "a private text" });
    }

    private sealed class RecordedMessages : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _messages = new();

        public IEnumerable<string> Messages => _messages;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => _messages.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}

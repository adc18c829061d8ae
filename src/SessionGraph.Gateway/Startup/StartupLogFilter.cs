namespace SessionGraph.Gateway.Startup;

/// <summary>
/// Keeps the host from logging what stops the start: the process says it in a line (<see cref="StartupFailure"/>), and the host would repeat it
/// with its stack trace. A level for the category <c>Microsoft.Extensions.Hosting.Internal.Host</c> in the settings brings it back.
/// </summary>
internal sealed class StartupLogFilter
{
    private const string Category = "Microsoft.Extensions.Hosting.Internal";

    private volatile bool _isStarted;

    /// <summary>Silences the host until <see cref="ListenTo"/> says that it has started.</summary>
    public void AddTo(ILoggingBuilder logging) => logging.AddFilter(Category, level => _isStarted && level >= LogLevel.Information);

    /// <summary>Lets the host log from its start on.</summary>
    public void ListenTo(IHostApplicationLifetime lifetime) => lifetime.ApplicationStarted.Register(() => _isStarted = true);
}

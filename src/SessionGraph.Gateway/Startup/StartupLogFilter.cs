namespace SessionGraph.Gateway.Startup;

/// <summary>
/// Keeps the host from logging a failed startup: the process already reports it in one line (<see cref="StartupFailure"/>), and the host
/// would repeat it with its stack trace. To see it, configure a level for the category <c>Microsoft.Extensions.Hosting.Internal.Host</c>.
/// </summary>
internal sealed class StartupLogFilter
{
    private const string Category = "Microsoft.Extensions.Hosting.Internal";

    private volatile bool _isStarted;

    /// <summary>Mutes the host until <see cref="ListenTo"/> reports that it has started.</summary>
    public void AddTo(ILoggingBuilder logging) => logging.AddFilter(Category, level => _isStarted && level >= LogLevel.Information);

    /// <summary>Lets the host log once it has started.</summary>
    public void ListenTo(IHostApplicationLifetime lifetime) => lifetime.ApplicationStarted.Register(() => _isStarted = true);
}

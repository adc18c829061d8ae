using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SessionGraph.Store;

/// <summary>
/// Checks once a second that the store's file is still the one that was opened. While it is missing or replaced, nothing may be read: open
/// connections would keep reading the lost file.
/// </summary>
public sealed partial class StoreFileWatcher(
    IDbContextFactory<SessionGraphContext> contexts, TimeProvider timeProvider, ILogger<StoreFileWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private SessionGraphContext? _context;
    private volatile bool _isLost;

    /// <summary>Whether the file or its log was deleted, moved or replaced.</summary>
    public bool IsLost => _isLost;

    /// <summary>Opens the connection whose file is watched, then starts to check.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _context = await contexts.CreateDbContextAsync(cancellationToken);
        await _context.Database.OpenConnectionAsync(CancellationToken.None);
        // The first read opens the write-ahead log.
        await _context.Sessions.AnyAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Polls now.</summary>
    public void Look()
    {
        var loss = _context is null ? null : StoreFileCheck.FindProblem((SqliteConnection)_context.Database.GetDbConnection());
        if (loss is not null && !_isLost)
            LogLost(loss);
        else if (loss is null && _isLost)
            LogBack();

        _isLost = loss is not null;
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // Only once, even if the host stops twice: the context returns to its pool and may already belong to someone else.
        if (Interlocked.Exchange(ref _context, null) is { } context)
            await context.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, timeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                Look();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    [LoggerMessage(1, LogLevel.Critical, "{Loss} Requests are refused with STORE_LOST until the file is back or the process is restarted.")]
    private partial void LogLost(string loss);

    [LoggerMessage(2, LogLevel.Warning, "The store's file is back. Requests are executed again.")]
    private partial void LogBack();
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>Prepares the store when the host starts, before the server listens, and inserts the sample data if configured.</summary>
public sealed partial class StoreInitializer(
    StorePreparation preparation,
    IEnumerable<ISampleData> sampleData,
    IDbContextFactory<SessionGraphContext> contexts,
    IOptions<StoreOptions> options,
    TimeProvider timeProvider,
    ILogger<StoreInitializer> logger) : IHostedService
{
    /// <summary>
    /// Takes the store's lock, creates or migrates the store, and inserts the sample data into an empty store if configured.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be used. The message says why.</exception>
    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        using (var progress = new StoreProgressReporter(LogStep, timeProvider))
            await preparation.PrepareAsync("serves", progress, cancellationToken);
        if (!options.Value.SampleData)
            return;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var sample in sampleData)
        {
            if (await sample.InsertWhenEmptyAsync(context, cancellationToken))
                LogSampleData();
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => InitializeAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Step}")]
    private partial void LogStep(string step);

    [LoggerMessage(Level = LogLevel.Information, Message = "The store was empty. It now has the sample data (Store:SampleData).")]
    private partial void LogSampleData();
}

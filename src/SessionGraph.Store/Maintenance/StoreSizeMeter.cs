using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SessionGraph.Store;

/// <summary>The size of the store's files, as instruments of the meter <c>SessionGraph.Store</c>.</summary>
/// <param name="meters">Creates the meter.</param>
/// <param name="options">The options that name the store.</param>
internal sealed class StoreSizeMeter(IMeterFactory meters, IOptions<StoreOptions> options) : IHostedService
{
    /// <summary>Creates the instrument. It reads the sizes when they are asked for.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var store = StoreFile.Of(options.Value.ConnectionString);
        meters.Create(StoreInstrumentation.Name).CreateObservableUpDownCounter(
            "sessiongraph.store.size",
            () => Measure(store),
            "By",
            "The size of the store's files; the tag `file` is `database` or `wal`.");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static IEnumerable<Measurement<long>> Measure(StoreFile store)
        => [Measure(store.Path, "database"), Measure(store.WalPath, "wal")];

    private static Measurement<long> Measure(string path, string file)
        => new(new FileInfo(path) is { Exists: true, Length: var length } ? length : 0, new KeyValuePair<string, object?>("file", file));
}

using Microsoft.Extensions.Options;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>Checks that the store can be read and written. No check changes the store or makes it grow.</summary>
public sealed class StoreProbe(
    GroupCommitQueue writes, StoreMigrations migrations, StoreSchema schema, IOptions<StoreOptions> options)
{
    private const int MaxDifferences = 3;
    private const int PageSize = 4096;

    /// <summary>The bytes that are free on the store's disk for this process.</summary>
    /// <exception cref="IOException">The disk cannot be read.</exception>
    public long ReadFreeSpace() => new DriveInfo(GetFile().Folder).AvailableFreeSpace;

    /// <summary>What the store's migrations and schema lack or have too much; null when they are those of this version.</summary>
    /// <exception cref="StoreException">The store cannot be read, or belongs to another application or version.</exception>
    public string? FindSchemaProblem(CancellationToken cancellationToken)
    {
        using var database = DatabaseFile.Open(GetFile().Path, options.Value.BusyTimeout, cancellationToken);
        var missing = migrations.Known.Except(migrations.ReadApplied(database)).ToArray();
        if (missing is [var first, ..])
            return $"The store lacks {missing.Length} of {migrations.Known.Count} migrations: {first} is the first.";

        var differences = schema.FindDifferences(database);
        return differences is [] ? null : $"The schema differs: {string.Join(", ", differences.Take(MaxDifferences))}.";
    }

    /// <summary>
    /// Waits for the queue of writes, takes the store's write lock and gives it back, and then flushes a page to a file beside the store, which
    /// it deletes.
    /// </summary>
    /// <exception cref="StoreFailureException">Another process holds the lock, or the store's file is lost.</exception>
    /// <exception cref="IOException">The disk refuses the page.</exception>
    /// <exception cref="UnauthorizedAccessException">The disk is read-only.</exception>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        // The write is rolled back: it changes nothing, so its commit writes nothing.
        await using (await writes.BeginAsync(cancellationToken))
        {
        }

        await using var file = new FileStream(GetFile().ProbePath, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Options = FileOptions.DeleteOnClose,
        });
        file.Write(new byte[PageSize]);
        file.Flush(flushToDisk: true);
    }

    private StoreFile GetFile() => StoreFile.Of(options.Value.ConnectionString);
}

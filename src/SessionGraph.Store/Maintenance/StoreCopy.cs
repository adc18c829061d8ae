using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>A verified copy of a store.</summary>
/// <param name="Path">The path of the copy.</param>
/// <param name="Migration">The newest migration in the copy.</param>
/// <param name="Sessions">The number of sessions in the copy.</param>
/// <param name="Size">The size in bytes.</param>
public sealed record StoreCopy(string Path, string Migration, long Sessions, long Size)
{
    /// <summary>Copies the current state of a database, including its write-ahead log, and verifies the copy.</summary>
    /// <param name="source">The database. Others may keep reading and writing it.</param>
    /// <param name="path">The path of the copy. There must be no file or an empty one.</param>
    /// <param name="migrations">The migrations that this gateway knows.</param>
    /// <param name="busyTimeout">How long a statement waits for a lock.</param>
    /// <param name="progress">Reports each step.</param>
    /// <param name="cancellationToken">Cancels the copy. The partial file remains.</param>
    /// <exception cref="StoreException">The database is damaged or not a store, or the copy cannot be written.</exception>
    internal static StoreCopy Write(
        DatabaseFile source,
        string path,
        StoreMigrations migrations,
        TimeSpan busyTimeout,
        IProgress<StoreStep> progress,
        CancellationToken cancellationToken)
    {
        var applied = migrations.ReadApplied(source);
        if (applied.Count == 0)
            throw new StoreException($"There is no store at {source.Path}: the database is empty.");
        var size = Math.Max(1, source.ExecuteScalar("PRAGMA page_count") - source.ExecuteScalar("PRAGMA freelist_count")) * source.ExecuteScalar("PRAGMA page_size");
        progress.Report(new StoreStep($"Copying {source.Path}", () => $"{Math.Min(99, LengthOf(path) * 100 / size)} %"));
        source.Execute("VACUUM INTO $1", path);
        DurableFile.CopyPermissions(source.Path, path);
        progress.Report(new StoreStep($"Reading {path}"));
        using var copy = DatabaseFile.Open(path, busyTimeout, cancellationToken);
        if (copy.Query("PRAGMA quick_check(1)") is not ["ok"] || !migrations.ReadApplied(copy).SequenceEqual(applied))
            throw new StoreException($"The copy {path} differs from the data that was written to it. Check the disk.");
        return new StoreCopy(path, applied[^1], copy.ExecuteScalar("SELECT count(*) FROM \"Sessions\""), LengthOf(path));
    }

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true, Length: var length } ? length : 0;
}

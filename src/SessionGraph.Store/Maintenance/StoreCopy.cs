using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>A copy of a store, which SQLite has written and which has been read again.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Migration">The newest migration that it has.</param>
/// <param name="Sessions">How many sessions it has.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record StoreCopy(string Path, string Migration, long Sessions, long Size)
{
    /// <summary>Writes the copy of a database as it is now, with what is still in its write-ahead log, and reads it again.</summary>
    /// <param name="source">The database, which others may go on reading and writing.</param>
    /// <param name="path">Where the copy is written: nothing, or an empty file.</param>
    /// <param name="migrations">The migrations that this gateway knows.</param>
    /// <param name="busyTimeout">How long a statement waits for another's lock.</param>
    /// <param name="progress">Is told each step.</param>
    /// <param name="cancellationToken">Ends the work; what was written of the copy stays.</param>
    /// <exception cref="StoreException">The database is damaged or no store, or the copy cannot be written.</exception>
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

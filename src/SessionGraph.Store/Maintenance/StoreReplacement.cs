using System.Globalization;

namespace SessionGraph.Store;

/// <summary>
/// Replaces the store's database. The new database is written completely under a temporary name and then renamed to a name that marks the
/// replacement as decided. From then on, whoever takes the store's lock next finishes it. The replaced files are kept.
/// </summary>
internal static class StoreReplacement
{
    private const string Ready = ".restored-";

    /// <summary>The temporary path of the new database.</summary>
    public static string TemporaryPath(StoreFile store) => store.Path + ".restoring";

    /// <summary>The new database of a decided but unfinished replacement; null when there is none.</summary>
    public static string? FindInterrupted(StoreFile store)
        => Directory.Exists(store.Folder)
            ? Directory.EnumerateFiles(store.Folder, Path.GetFileName(store.Path) + Ready + "*").Order(StringComparer.Ordinal).LastOrDefault()
            : null;

    /// <summary>Decides the replacement: the database at <see cref="TemporaryPath"/> is complete and on disk.</summary>
    public static void Begin(StoreFile store, DateTimeOffset now)
        => DurableFile.Rename(
            TemporaryPath(store), store.Path + Ready + now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'.'fff'Z'", CultureInfo.InvariantCulture));

    /// <summary>Finishes a decided replacement, if there is one. The caller must hold the store's lock.</summary>
    /// <returns>The path of the replaced store; null when nothing was replaced.</returns>
    /// <exception cref="StoreException">A file cannot be renamed.</exception>
    public static string? Finish(StoreFile store)
    {
        if (FindInterrupted(store) is not { } restored)
            return null;
        var kept = store.Path + ".replaced-" + restored[(restored.LastIndexOf(Ready, StringComparison.Ordinal) + Ready.Length)..];
        try
        {
            // Move the write-ahead log and the journal first, and keep their names matching the old database: SQLite must never apply them
            // to the new one.
            MoveIfExists(store.WalPath, kept + "-wal");
            MoveIfExists(store.JournalPath, kept + "-journal");
            File.Delete(store.ShmPath);
            MoveIfExists(store.Path, kept);
            DurableFile.Rename(restored, store.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The restored store {restored} cannot replace {store.Path}: {exception.Message}", exception);
        }

        return File.Exists(kept) ? kept : null;
    }

    private static void MoveIfExists(string path, string newPath)
    {
        if (File.Exists(path))
            DurableFile.Rename(path, newPath);
    }
}

using System.Globalization;

namespace SessionGraph.Store;

/// <summary>
/// Puts another database in the store's place. The new one is first written whole under a name of its own, then renamed to one that says so:
/// from then on the replacement counts, and whoever takes the store's lock next finishes it. The replaced files are kept.
/// </summary>
internal static class StoreReplacement
{
    private const string Ready = ".restored-";

    /// <summary>Where the new database is written.</summary>
    public static string TemporaryPath(StoreFile store) => store.Path + ".restoring";

    /// <summary>The new database of a replacement that counts and is not finished; null where there is none.</summary>
    public static string? FindInterrupted(StoreFile store)
        => Directory.Exists(store.Folder)
            ? Directory.EnumerateFiles(store.Folder, Path.GetFileName(store.Path) + Ready + "*").Order(StringComparer.Ordinal).LastOrDefault()
            : null;

    /// <summary>Makes the replacement count: the database at <see cref="TemporaryPath"/> is whole and on the disk.</summary>
    public static void Begin(StoreFile store, DateTimeOffset now)
        => DurableFile.Rename(
            TemporaryPath(store), store.Path + Ready + now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'.'fff'Z'", CultureInfo.InvariantCulture));

    /// <summary>Finishes the replacement that counts, if there is one. The lock of the store must be held.</summary>
    /// <returns>The path under which the replaced store is kept; null where nothing was replaced.</returns>
    /// <exception cref="StoreException">A file cannot be renamed.</exception>
    public static string? Finish(StoreFile store)
    {
        if (FindInterrupted(store) is not { } restored)
            return null;
        var kept = store.Path + ".replaced-" + restored[(restored.LastIndexOf(Ready, StringComparison.Ordinal) + Ready.Length)..];
        try
        {
            // The log and the journal go first, and keep their database's name: SQLite must never apply them to the new database.
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

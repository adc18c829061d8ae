using Microsoft.Extensions.Options;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>
/// Backs up the store into a separate file while a gateway serves and writes. The target name only ever holds a complete backup.
/// </summary>
public sealed class StoreBackup(StoreMigrations migrations, IOptions<StoreOptions> options)
{
    /// <summary>Writes the backup, verifies it, and then renames it to its target.</summary>
    /// <param name="path">The path of the backup. Its folder must exist.</param>
    /// <param name="overwrite">Whether to replace an existing file.</param>
    /// <param name="progress">Reports each step.</param>
    /// <param name="cancellationToken">Cancels the backup and removes the partial file.</param>
    /// <exception cref="StoreException">There is no store, it is damaged, or the backup cannot be written.</exception>
    public StoreCopy Write(string path, bool overwrite, IProgress<StoreStep> progress, CancellationToken cancellationToken)
    {
        var store = StoreFile.Of(options.Value.ConnectionString);
        var target = StoreFile.At(path);
        Check(store, target, overwrite);
        var partial = target.Path + ".partial";
        try
        {
            // The file lock keeps a second backup to the same target out. Leftovers of a killed backup are overwritten.
            using var reservation = new FileStream(partial, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            try
            {
                reservation.SetLength(0);
                File.Delete(partial + "-journal");
                using var source = DatabaseFile.Open(store.Path, options.Value.BusyTimeout, cancellationToken);
                source.KeepWalOnClose();
                var copy = StoreCopy.Write(source, partial, migrations, options.Value.BusyTimeout, progress, cancellationToken);
                progress.Report(new StoreStep($"Writing {target.Path} to the disk"));
                reservation.Flush(flushToDisk: true);
                DurableFile.Rename(partial, target.Path, overwrite);
                return copy with { Path = target.Path };
            }
            catch
            {
                File.Delete(partial);
                throw;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The backup {target.Path} cannot be written: {exception.Message}", exception);
        }
    }

    private static void Check(StoreFile store, StoreFile target, bool overwrite)
    {
        if (!store.HasContent)
            throw new StoreException($"{StoreOptions.ConnectionStringKey}: there is no store at {store.Path}.");
        if (store.Owns(target.Path))
            throw new StoreException($"The backup cannot be written to {target.Path}: that is the store's own file.");
        if (Directory.Exists(target.Path))
            throw new StoreException($"The backup cannot be written to {target.Path}: that is a folder.");
        if (!Directory.Exists(target.Folder))
            throw new StoreException($"The backup cannot be written to {target.Path}: there is no folder {target.Folder}.");
        if (File.Exists(target.Path) && !overwrite)
            throw new StoreException($"The backup {target.Path} exists already; --overwrite replaces it.");
    }
}

using System.Globalization;

namespace SessionGraph.Store;

/// <summary>
/// This process's exclusive right to use the store: a lock on a file beside the database. The operating system releases it when the process
/// ends, for whatever reason. The file names the holder; it is never deleted, because only the lock counts.
/// </summary>
/// <param name="timeProvider">The clock, for the time since which the lock is held.</param>
public sealed class StoreLock(TimeProvider timeProvider) : IDisposable
{
    private FileStream? _file;

    /// <summary>Takes the lock and holds it until disposal. Does nothing if this process already holds it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="activity">What this process does with the store, in a word or two, such as <c>serves</c>.</param>
    /// <exception cref="StoreException">Another process holds the lock, or the file cannot be written.</exception>
    internal void Take(StoreFile store, string activity)
    {
        if (_file is not null)
            return;
        FileStream? file = null;
        try
        {
            file = new FileStream(store.LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var holder = string.Create(
                CultureInfo.InvariantCulture,
                $"process {Environment.ProcessId} on {Environment.MachineName}, which {activity} since {timeProvider.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'}");
            file.SetLength(0);
            file.Write(System.Text.Encoding.UTF8.GetBytes(holder));
            file.Flush();
            _file = file;
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StoreException(
                $"{StoreOptions.ConnectionStringKey}: the store {store.Path} cannot be used: {exception.Message}", exception);
        }
        catch (IOException exception) when (file is null && IsHeldByAnother(exception))
        {
            throw new StoreException($"The store {store.Path} is in use by {ReadHolder(store)}.", exception) { IsInUse = true };
        }
        catch (IOException exception)
        {
            file?.Dispose();
            throw new StoreException(
                $"{StoreOptions.ConnectionStringKey}: the store {store.Path} cannot be used: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
    }

    // A new holder may not have written its name yet. File.ReadAllText would ask for a lock, and on Windows nobody can read a locked file.
    private static string ReadHolder(StoreFile store)
    {
        const string unknown = "another process";
        if (OperatingSystem.IsWindows())
            return unknown;
        using var handle = UnixFile.OpenRead(store.LockPath);
        if (handle.IsInvalid)
            return unknown;
        using var reader = new StreamReader(new FileStream(handle, FileAccess.Read));
        return reader.ReadToEnd() is { Length: > 0 } holder ? holder : unknown;
    }

    // EWOULDBLOCK, for which .NET has no exception of its own, or a sharing violation on Windows.
    private static bool IsHeldByAnother(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);
}

using System.IO.Compression;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// Writes the files of an export into a folder or a ZIP archive. Each file is written under a temporary name and renamed when all files are
/// complete.
/// </summary>
internal sealed class OneRosterFileWriter : IDisposable
{
    private const string Partial = ".partial";

    private readonly string _path;
    private readonly ZipArchive? _archive;
    private readonly List<string> _partials = [];

    /// <summary>Starts an export.</summary>
    /// <exception cref="OneRosterFileException">The files exist or cannot be written.</exception>
    public OneRosterFileWriter(string path, bool overwrite)
    {
        _path = path;
        var isArchive = path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        string[] targets = isArchive
            ? [path]
            : [.. OneRosterFiles.Names.Select(name => System.IO.Path.Combine(path, name))];
        if (!overwrite && targets.FirstOrDefault(File.Exists) is { } target)
            throw new OneRosterFileException($"{target} exists already; --overwrite replaces it.");

        Guard(() =>
        {
            if (!isArchive)
                Directory.CreateDirectory(path);
        });
        if (isArchive)
            _archive = new ZipArchive(Create(path), ZipArchiveMode.Create);
    }

    /// <summary>Writes a file.</summary>
    /// <exception cref="OneRosterFileException">The file cannot be written.</exception>
    public async Task WriteAsync(string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await using var stream = _archive?.CreateEntry(name).Open() ?? Create(System.IO.Path.Combine(_path, name));
            await write(stream);
        }
        catch (IOException exception)
        {
            throw CannotWrite(exception);
        }
    }

    /// <summary>Renames the files to their final names.</summary>
    /// <exception cref="OneRosterFileException">The files cannot be renamed.</exception>
    public void Complete(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Guard(() =>
        {
            _archive?.Dispose();
            foreach (var partial in _partials)
                File.Move(partial, partial[..^Partial.Length], overwrite: true);
            _partials.Clear();
        });
    }

    /// <summary>Deletes incomplete files.</summary>
    public void Dispose()
    {
        try
        {
            _archive?.Dispose();
        }
        catch (IOException)
        {
            // The disk is full: Dispose deletes what was written.
        }

        foreach (var partial in _partials)
            File.Delete(partial);
    }

    private FileStream Create(string path)
    {
        FileStream? file = null;
        Guard(() => file = File.Create(path + Partial));
        _partials.Add(path + Partial);
        return file!;
    }

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(exception);
        }
    }

    private OneRosterFileException CannotWrite(Exception exception) => new($"The export {_path} cannot be written: {exception.Message}", exception);
}

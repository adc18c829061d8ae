using System.IO.Compression;
using System.IO.Hashing;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The files of an export, in a folder or a ZIP archive. File names are not case-sensitive.</summary>
internal sealed class OneRosterFiles : IDisposable
{
    // Other files of an export are ignored.
    internal static readonly string[] Names = [Manifest.FileName, OrganisationTable.FileName, AcademicSessionTable.FileName];

    private readonly ZipArchive? _archive;
    private readonly Dictionary<string, (Func<Stream> Open, long Length)> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens an export.</summary>
    /// <exception cref="OneRosterFileException">There is no such folder or archive.</exception>
    public OneRosterFiles(string path)
    {
        Path = path;
        if (string.IsNullOrWhiteSpace(path))
            throw new OneRosterFileException("The path is blank; name a folder or a ZIP archive.");
        try
        {
            if (Directory.Exists(path))
            {
                foreach (var file in new DirectoryInfo(path).EnumerateFiles("*.csv", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }))
                    Add(file.Name, file.OpenRead, file.Length);
                return;
            }

            _archive = ZipFile.OpenRead(path);
            // Some tools archive the folder instead of its files. macOS adds files of its own.
            foreach (var entry in _archive.Entries.Where(entry => !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)))
                Add(entry.Name, () => Open(entry), entry.Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            _archive?.Dispose();
            throw new OneRosterFileException($"{path} cannot be read as a folder or a ZIP archive: {exception.Message}", exception);
        }
    }

    /// <summary>The path of the folder or archive.</summary>
    public string Path { get; }

    /// <summary>Whether the export has this file.</summary>
    public bool Has(string name) => _files.ContainsKey(name);

    /// <summary>The size of a file, in bytes.</summary>
    public long LengthOf(string name) => _files[name].Length;

    /// <summary>Opens a file.</summary>
    /// <exception cref="OneRosterFileException">The file cannot be read.</exception>
    public Stream Open(string name)
    {
        try
        {
            return _files[name].Open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new OneRosterFileException($"{name} cannot be read: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _archive?.Dispose();

    // .NET does not verify the checksum of an archive entry.
    private static Stream Open(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
            throw new InvalidDataException("it is encrypted.");
        var checksum = new Crc32();
        using (var content = entry.Open())
            checksum.Append(content);
        return checksum.GetCurrentHashAsUInt32() == entry.Crc32
            ? entry.Open()
            : throw new InvalidDataException("its checksum is wrong: the archive is damaged.");
    }

    private void Add(string name, Func<Stream> open, long length)
    {
        if (Names.Contains(name, StringComparer.OrdinalIgnoreCase) && !_files.TryAdd(name, (open, length)))
            throw new OneRosterFileException($"{Path} has two files {name}.");
    }
}

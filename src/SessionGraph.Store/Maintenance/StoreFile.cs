using Microsoft.Data.Sqlite;

namespace SessionGraph.Store;

/// <summary>
/// The database file and its companion files. The path is absolute and free of symbolic links, so that every spelling of it leads to the
/// same lock and the same write-ahead log.
/// </summary>
internal sealed class StoreFile
{
    private const int MaxLinks = 40;

    private static readonly char[] s_separators = [System.IO.Path.DirectorySeparatorChar, System.IO.Path.AltDirectorySeparatorChar];

    private StoreFile(string path) => Path = path;

    /// <summary>The database's absolute path.</summary>
    public string Path { get; }

    /// <summary>The lock file of the process that uses the store.</summary>
    public string LockPath => Path + ".lock";

    /// <summary>SQLite's write-ahead log.</summary>
    public string WalPath => Path + "-wal";

    /// <summary>SQLite's shared-memory index of the write-ahead log.</summary>
    public string ShmPath => Path + "-shm";

    /// <summary>SQLite's rollback journal. A store in WAL mode only has it while it is created.</summary>
    public string JournalPath => Path + "-journal";

    /// <summary>The folder of the database.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Whether the database file exists and is not empty.</summary>
    public bool HasContent => File.Exists(Path) && new FileInfo(Path).Length > 0;

    /// <summary>The file that a connection string names.</summary>
    /// <exception cref="StoreException">The symbolic links form a cycle.</exception>
    public static StoreFile Of(string connectionString) => At(new SqliteConnectionStringBuilder(connectionString).DataSource);

    /// <summary>The file at a path.</summary>
    /// <exception cref="StoreException">The symbolic links form a cycle.</exception>
    public static StoreFile At(string path) => new(Resolve(path, Resolve(Environment.CurrentDirectory, "", MaxLinks), MaxLinks));

    /// <summary>Whether the path is one of the store's files.</summary>
    public bool Owns(string path) => path == Path || path == LockPath || path == WalPath || path == ShmPath || path == JournalPath;

    /// <summary>Creates the folder if it is missing.</summary>
    /// <exception cref="StoreException">It cannot be created.</exception>
    public void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(Folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                $"{StoreOptions.ConnectionStringKey}: the folder {Folder} does not exist and cannot be created: {exception.Message}", exception);
        }
    }

    // As the operating system does: ".." is the parent of the link's target.
    private static string Resolve(string path, string folder, int links)
    {
        var isRooted = System.IO.Path.IsPathRooted(path);
        var resolved = isRooted ? System.IO.Path.GetPathRoot(System.IO.Path.GetFullPath(path))! : folder;
        var names = isRooted ? path[System.IO.Path.GetPathRoot(path)!.Length..] : path;
        foreach (var name in names.Split(s_separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var parent = resolved;
            resolved = name switch
            {
                "." => parent,
                ".." => System.IO.Path.GetDirectoryName(parent) ?? parent,
                _ => System.IO.Path.Combine(parent, name),
            };
            if (name is "." or ".." || new FileInfo(resolved).LinkTarget is not { } target)
                continue;
            if (links-- == 0)
                throw new StoreException($"{StoreOptions.ConnectionStringKey}: the symbolic links of {path} form a loop.");
            resolved = Resolve(target, parent, links);
        }

        return resolved;
    }
}

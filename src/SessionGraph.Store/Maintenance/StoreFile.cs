using Microsoft.Data.Sqlite;

namespace SessionGraph.Store;

/// <summary>
/// The database file and the files that belong to it. The path is absolute and has no symbolic link in it, so that each spelling of it
/// leads to the same lock and the same write-ahead log.
/// </summary>
internal sealed class StoreFile
{
    private const int MaxLinks = 40;

    private static readonly char[] s_separators = [System.IO.Path.DirectorySeparatorChar, System.IO.Path.AltDirectorySeparatorChar];

    private StoreFile(string path) => Path = path;

    /// <summary>The database's absolute path.</summary>
    public string Path { get; }

    /// <summary>The file whose lock the process holds that uses the store.</summary>
    public string LockPath => Path + ".lock";

    /// <summary>SQLite's write-ahead log.</summary>
    public string WalPath => Path + "-wal";

    /// <summary>SQLite's index of the write-ahead log.</summary>
    public string ShmPath => Path + "-shm";

    /// <summary>SQLite's rollback journal, which a store in WAL mode has only while it is created.</summary>
    public string JournalPath => Path + "-journal";

    /// <summary>The folder that the database is in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Whether there is a database that holds anything.</summary>
    public bool HasContent => File.Exists(Path) && new FileInfo(Path).Length > 0;

    /// <summary>The file that a connection string names.</summary>
    /// <exception cref="StoreException">Symbolic links form a cycle.</exception>
    public static StoreFile Of(string connectionString) => At(new SqliteConnectionStringBuilder(connectionString).DataSource);

    /// <summary>The file at a path.</summary>
    /// <exception cref="StoreException">Symbolic links form a cycle.</exception>
    public static StoreFile At(string path) => new(Resolve(path, Resolve(Environment.CurrentDirectory, "", MaxLinks), MaxLinks));

    /// <summary>Whether this is one of the store's own files.</summary>
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

    // As the operating system does it: ".." is the parent of where the link before it leads.
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

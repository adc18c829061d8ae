namespace SessionGraph.Store;

/// <summary>Renames files so that the new name survives a power failure.</summary>
internal static class DurableFile
{
    /// <summary>Flushes the file to disk.</summary>
    public static void Flush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Renames a file within its folder and flushes the folder to disk.</summary>
    public static void Rename(string path, string newPath, bool overwrite = false)
    {
        File.Move(path, newPath, overwrite);
        FlushFolder(Path.GetDirectoryName(newPath)!);
    }

    /// <summary>Copies the permissions of one file to another.</summary>
    public static void CopyPermissions(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }

    // .NET cannot open a folder. Where the operating system cannot flush a folder, the file system decides how durable the rename is.
    private static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = UnixFile.OpenRead(path);
        if (!folder.IsInvalid)
            _ = UnixFile.Flush(folder);
    }
}

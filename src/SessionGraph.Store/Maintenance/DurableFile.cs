namespace SessionGraph.Store;

/// <summary>Renames files so that the new name survives a power cut.</summary>
internal static class DurableFile
{
    /// <summary>Writes what the file holds to the disk.</summary>
    public static void Flush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Renames a file within its folder, and writes the folder to the disk.</summary>
    public static void Rename(string path, string newPath, bool overwrite = false)
    {
        File.Move(path, newPath, overwrite);
        FlushFolder(Path.GetDirectoryName(newPath)!);
    }

    /// <summary>Gives one file the permissions of another.</summary>
    public static void CopyPermissions(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }

    // .NET opens no folder. Where the system cannot flush one, the rename is as durable as the file system makes it.
    private static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = UnixFile.OpenRead(path);
        if (!folder.IsInvalid)
            _ = UnixFile.Flush(folder);
    }
}

using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SessionGraph.Store;

/// <summary>Unix file operations that .NET lacks: opening a folder, and opening a file without locking it.</summary>
internal static partial class UnixFile
{
    /// <summary>Opens a file or folder. The handle is invalid when that fails.</summary>
    public static SafeFileHandle OpenRead(string path) => new(Open(path, 0), ownsHandle: true);

    /// <summary>Flushes the file to disk. Returns 0 on success.</summary>
    public static int Flush(SafeFileHandle file) => Sync(file);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(SafeFileHandle file);
}

using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SessionGraph.Store;

/// <summary>What .NET does not do with files on Unix: open a folder, and open a file without asking for a lock of its own.</summary>
internal static partial class UnixFile
{
    /// <summary>Opens a file or a folder; the handle is invalid where that fails.</summary>
    public static SafeFileHandle OpenRead(string path) => new(Open(path, 0), ownsHandle: true);

    /// <summary>Writes what is open to the disk; 0 where that succeeds.</summary>
    public static int Flush(SafeFileHandle file) => Sync(file);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Sync(SafeFileHandle file);
}

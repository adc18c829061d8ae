using System.IO.Compression;

namespace SessionGraph.Store.Tests;

/// <summary>A store as version 0.1 has left it: <c>tests/TestData/store</c>.</summary>
internal static class OldStore
{
    /// <summary>How many sessions it has.</summary>
    public const int Sessions = 426;

    /// <summary>Writes it to a file.</summary>
    public static async Task WriteAsync(string path)
    {
        await using var source = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "TestData", "store", "0.1.db.gz"));
        await using var content = new GZipStream(source, CompressionMode.Decompress);
        await using var file = File.Create(path);
        await content.CopyToAsync(file, TestContext.Current.CancellationToken);
    }
}

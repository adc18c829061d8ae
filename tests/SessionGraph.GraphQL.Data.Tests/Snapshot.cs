using System.Runtime.CompilerServices;

namespace SessionGraph.GraphQL.Data.Tests;

/// <summary>Compares texts with files beside the tests; with UPDATE_SNAPSHOTS=1 it writes them.</summary>
internal static class Snapshot
{
    public static void Match(string actual, string name, [CallerFilePath] string testFile = "")
    {
        var file = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(testFile)!, "__snapshots__", name);
        actual = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1")
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", actual);
    }
}

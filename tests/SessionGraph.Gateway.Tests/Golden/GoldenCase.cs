using Snapshooter;

namespace SessionGraph.Gateway.Tests.Golden;

/// <summary>The golden cases: the files <c>{group}/{case}.graphql</c> in this folder.</summary>
internal static class GoldenCase
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "SessionGraph.Gateway.Tests", "Golden");

    /// <summary>The names of all cases, such as <c>filters/text-contains</c>.</summary>
    public static IEnumerable<string> All => Find(".graphql");

    /// <summary>The document of a case.</summary>
    public static Task<string> ReadAsync(string name)
        => File.ReadAllTextAsync(Path.Combine(s_folder, name + ".graphql"), TestContext.Current.CancellationToken);

    /// <summary>The snapshot of a case.</summary>
    public static SnapshotFullName SnapshotOf(string name)
        => new(Path.GetFileName(name) + ".md", Path.Combine(s_folder, Path.GetDirectoryName(name)!));

    /// <summary>The names of the files with this extension.</summary>
    public static IEnumerable<string> Find(string extension) => Directory
        .EnumerateFiles(s_folder, "*" + extension, SearchOption.AllDirectories)
        .Select(file => Path.ChangeExtension(Path.GetRelativePath(s_folder, file), null).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}

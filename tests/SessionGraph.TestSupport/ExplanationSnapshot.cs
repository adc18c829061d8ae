using System.Text.RegularExpressions;
using Snapshooter;
using Snapshooter.Xunit3;

namespace SessionGraph.TestSupport;

/// <summary>
/// Compares the statements and the answer of a document with its snapshot, which is Markdown. Without the fast path, EF Core writes other SQL:
/// then the number of statements and the answer are compared, and no snapshot is written.
/// </summary>
public static partial class ExplanationSnapshot
{
    public static void Match(string actual, SnapshotFullName name)
    {
        if (FastPath.IsOn)
            Snapshot.Match(actual, name);
        else
            Assert.Equal(WithoutSql(Read(name)), WithoutSql(actual));
    }

    private static string Read(SnapshotFullName name) => File.ReadAllText(Path.Combine(name.FolderPath, "__snapshots__", name.Filename));

    private static string WithoutSql(string explanation) => SqlBlock().Replace(explanation.ReplaceLineEndings("\n").Trim(), "```sql\n```");

    [GeneratedRegex("```sql\n.*?\n```", RegexOptions.Singleline)]
    private static partial Regex SqlBlock();
}

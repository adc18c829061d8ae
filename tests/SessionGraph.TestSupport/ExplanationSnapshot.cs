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

    /// <summary>
    /// Compares the answer alone, for another database. Its statements differ, and so do its cursors, which contain what the database sorts by.
    /// </summary>
    public static void MatchAnswer(string actual, SnapshotFullName name)
        => Assert.Equal(WithoutSqlAndCursors(Read(name)), WithoutSqlAndCursors(actual));

    private static string Read(SnapshotFullName name) => File.ReadAllText(Path.Combine(name.FolderPath, "__snapshots__", name.Filename));

    private static string WithoutSql(string explanation) => SqlBlock().Replace(explanation.ReplaceLineEndings("\n").Trim(), "```sql\n```");

    private static string WithoutSqlAndCursors(string explanation)
        => Cursor().Replace(SqlBlock().Replace(explanation.ReplaceLineEndings("\n").Trim(), ""), "").Replace("\n\n", "", StringComparison.Ordinal);

    [GeneratedRegex("```sql\n.*?\n```", RegexOptions.Singleline)]
    private static partial Regex SqlBlock();

    // base64url of a cursor, whose first byte is its version 1.
    [GeneratedRegex("\"A[Q-Za-f][\\w-]{8,}\"")]
    private static partial Regex Cursor();
}

using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>
/// The index of the sessions' texts: titles and descriptions, and the names of the people, rooms, organisations, groups, courses,
/// modules, batches and paths that they refer to. SQLite's FTS5 keeps it: <see cref="SessionSearchIndex"/>.
/// </summary>
public static class SessionSearch
{
    /// <summary>The table's name, which is a function's too: https://www.sqlite.org/fts5.html#full_text_query_syntax.</summary>
    internal const string TableName = "SessionSearch";

    /// <summary>The sessions that an expression of <see cref="MatchAll"/> finds; for queries over a SQLite store only.</summary>
    /// <exception cref="NotSupportedException">The store is another one, or none.</exception>
    public static IQueryable<SessionMatch> Find(string expression)
        => throw new NotSupportedException($"`{expression}` can be searched for only in a query over a SQLite store.");

    /// <summary>
    /// The expression that finds the sessions with all of the words, each the begin of one of theirs. What is inside a word that the
    /// index takes for several is looked for one after the other; nothing in a word is an operator.
    /// </summary>
    public static string MatchAll(IEnumerable<string> words)
        => string.Join(' ', words.Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"*"));

    /// <summary>Lets queries search.</summary>
    internal static void MapSearch(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SessionMatch>(match =>
        {
            match.HasNoKey();
            match.ToTable((string?)null);
            match.Property(one => one.Id).HasColumnName("rowid");
            match.Property(one => one.Rank).HasColumnName("rank");
        });
        modelBuilder.HasDbFunction(typeof(SessionSearch).GetMethod(nameof(Find))!).HasName(TableName);
    }
}

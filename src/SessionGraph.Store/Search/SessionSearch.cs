using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>
/// The full-text index of the sessions: titles and descriptions, and the names of the people, rooms, organisations, groups, courses,
/// modules, batches and paths that they refer to. <see cref="SessionSearchIndex"/> maintains it with SQLite's FTS5.
/// </summary>
public static class SessionSearch
{
    /// <summary>
    /// The name of the FTS5 table, which is also used as a function: https://www.sqlite.org/fts5.html#full_text_query_syntax.
    /// </summary>
    internal const string TableName = "SessionSearch";

    /// <summary>The sessions that match an expression of <see cref="MatchAll"/>. For queries over a SQLite store only.</summary>
    /// <exception cref="NotSupportedException">The query runs outside a SQLite store.</exception>
    public static IQueryable<SessionMatch> Find(string expression)
        => throw new NotSupportedException($"`{expression}` can be searched for only in a query over a SQLite store.");

    /// <summary>
    /// The FTS5 expression that finds sessions with all of these words, each as a prefix. When the tokenizer splits a word, its parts must
    /// follow each other. Operators inside a word have no effect.
    /// </summary>
    public static string MatchAll(IEnumerable<string> words)
        => string.Join(' ', words.Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"*"));

    /// <summary>Maps the search functions for queries.</summary>
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

namespace SessionGraph.Store;

/// <summary>A session that a search finds.</summary>
public sealed class SessionMatch
{
    /// <summary>The session's <see cref="Session.Id"/>.</summary>
    public long Id { get; set; }

    /// <summary>
    /// How well it matches, by BM25 (https://www.sqlite.org/fts5.html#the_bm25_function): the less, the better. It is the same for the same
    /// words as long as no session is written.
    /// </summary>
    public double Rank { get; set; }
}

namespace SessionGraph.Store;

/// <summary>A search result.</summary>
public sealed class SessionMatch
{
    /// <summary>The session's <see cref="Session.Id"/>.</summary>
    public long Id { get; set; }

    /// <summary>
    /// The BM25 rank (https://www.sqlite.org/fts5.html#the_bm25_function): lower is better. The rank of the same words stays the same until
    /// a session is written.
    /// </summary>
    public double Rank { get; set; }
}


namespace SessionGraph.Providers;

/// <summary>
/// Searches sessions by their titles and descriptions, and by the names of the people, rooms, organisations, groups, courses, modules,
/// batches and paths that they refer to.
/// </summary>
/// <typeparam name="TSession">The type of the sessions.</typeparam>
public sealed class SessionSearchType<TSession> : SearchType<TSession>
    where TSession : Session
{
    /// <inheritdoc />
    public override IQueryable<TSession> Find(IQueryable<TSession> rows, IReadOnlyList<string> words)
    {
        var expression = SessionSearch.MatchAll(words);
        return rows.Where(session => SessionSearch.Find(expression).Select(match => match.Id).Contains(session.Id));
    }

    /// <inheritdoc />
    public override IQueryable<Ranked<TSession>> Rank(IQueryable<TSession> rows, IReadOnlyList<string> words)
    {
        var expression = SessionSearch.MatchAll(words);
        // In the store, a lower rank is better. As an expression over it, the order works; as a column, it would query the index for a
        // different rank.
        return rows.SelectMany(
            session => SessionSearch.Find(expression).Where(match => match.Id == session.Id),
            (session, match) => new Ranked<TSession> { Row = session, Score = -match.Rank });
    }

    /// <inheritdoc />
    public override IQueryable<Ranked<TSession>> RankRestricted(IQueryable<TSession> rows, IReadOnlyList<string> words)
    {
        // The weights are those of the rank. BM25 itself depends on how often a word occurs in all texts.
        var (title, people, places) = (MatchAny("Title"), MatchAny("People"), MatchAny("Places"));
        var (courses, description) = (MatchAny("Courses"), MatchAny("Description"));
        return Find(rows, words).Select(session => new Ranked<TSession>
        {
            Row = session,
            Score = (SessionSearch.Find(title).Any(match => match.Id == session.Id) ? 10.0 : 0.0)
                + (SessionSearch.Find(people).Any(match => match.Id == session.Id) ? 5.0 : 0.0)
                + (SessionSearch.Find(places).Any(match => match.Id == session.Id) ? 3.0 : 0.0)
                + (SessionSearch.Find(courses).Any(match => match.Id == session.Id) ? 3.0 : 0.0)
                + (SessionSearch.Find(description).Any(match => match.Id == session.Id) ? 1.0 : 0.0),
        });

        string MatchAny(string column) => SessionSearch.MatchAny(column, words);
    }
}

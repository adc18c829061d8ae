
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
}

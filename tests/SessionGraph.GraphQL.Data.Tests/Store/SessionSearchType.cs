using SessionGraph.GraphQL.Data.Search;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Store;

/// <summary>Searches sessions as a gateway would.</summary>
public sealed class SessionSearchType<TSession> : SearchType<TSession>
    where TSession : Session
{
    public override IQueryable<TSession> Find(IQueryable<TSession> rows, IReadOnlyList<string> words)
    {
        var expression = SessionSearch.AllOf(words);
        return rows.Where(session => SessionSearch.Find(expression).Select(match => match.Id).Contains(session.Id));
    }

    public override IQueryable<Ranked<TSession>> Rank(IQueryable<TSession> rows, IReadOnlyList<string> words)
    {
        var expression = SessionSearch.AllOf(words);
        // The store's rank is the less, the better. Said so, it is an expression: as a column it would ask the index for another rank.
        return rows.SelectMany(
            session => SessionSearch.Find(expression).Where(match => match.Id == session.Id),
            (session, match) => new Ranked<TSession> { Row = session, Score = -match.Rank });
    }
}

using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Reads academic sessions of one connection as the records of answers.</summary>
internal sealed class AcademicSessionReader(IDbContextFactory<SessionGraphContext> contexts, StoreWrites writes, InputMapper mapper)
{
    // SQLite limits the parameters of a statement.
    private const int ChunkSize = 500;

    /// <summary>The records of a page, and how many there are on all pages.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="narrow">Says which of the connection's academic sessions the list has.</param>
    /// <param name="query">The parameters of the list.</param>
    /// <param name="toHref">Makes the address of a record from its path and its sourcedId.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<(IReadOnlyList<AcademicSessionRecord> Records, int TotalCount)> ReadAsync(
        string connection,
        Func<IQueryable<AcademicSession>, IQueryable<AcademicSession>> narrow,
        AcademicSessionQuery query,
        Func<string, string, string> toHref,
        CancellationToken cancellationToken)
    {
        if (query.FollowsChanges)
            await AwaitWritesAsync(cancellationToken);

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sessions = narrow(OfConnection(context, connection));
        if (query.Filter is { } filter)
            sessions = sessions.Where(filter);

        var totalCount = await sessions.CountAsync(cancellationToken);
        sessions = query.Sort?.Order(sessions, query.IsDescending)
            ?? (query.IsDescending ? sessions.OrderByDescending(session => session.Id) : sessions.OrderBy(session => session.Id));
        var records = await ReadAsync(context, sessions.Skip(query.Offset).Take(query.Limit), toHref, cancellationToken);
        return (records, totalCount);
    }

    /// <summary>The record with this sourcedId; null where there is none.</summary>
    public async Task<AcademicSessionRecord?> FindAsync(
        string connection,
        Func<IQueryable<AcademicSession>, IQueryable<AcademicSession>> narrow,
        string sourcedId,
        Func<string, string, string> toHref,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sessions = SourcedId.Find(narrow(OfConnection(context, connection)), sourcedId).OrderBy(session => session.Id).Take(1);
        return (await ReadAsync(context, sessions, toHref, cancellationToken)).SingleOrDefault();
    }

    private async Task<IReadOnlyList<AcademicSessionRecord>> ReadAsync(
        SessionGraphContext context, IQueryable<AcademicSession> sessions, Func<string, string, string> toHref, CancellationToken cancellationToken)
    {
        var rows = await sessions
            .Select(session => new { Session = session, ParentSourcedId = session.Parent!.ExternalId })
            .ToListAsync(cancellationToken);
        var children = new List<(long ParentId, string SourcedId)>();
        foreach (var ids in rows.Select(row => (long?)row.Session.Id).Chunk(ChunkSize))
        {
            var found = await context.AcademicSessions
                .Where(child => ids.Contains(child.ParentId))
                .OrderBy(child => child.Id)
                .Select(child => new { child.ParentId, child.ExternalId })
                .ToListAsync(cancellationToken);
            children.AddRange(found.Select(child => (child.ParentId!.Value, child.ExternalId!)));
        }

        var childrenOf = children.ToLookup(child => child.ParentId, child => child.SourcedId);
        return [.. rows.Select(row =>
        {
            var record = new AcademicSessionRecord();
            mapper.Map(row.Session, record);
            record.Org = new GuidRef(toHref("orgs", row.Session.OrgSourcedId), row.Session.OrgSourcedId, "org");
            record.Parent = row.ParentSourcedId is { } parent ? ToReference(parent) : null;
            record.Children = [.. childrenOf[row.Session.Id].Select(ToReference)];
            return record;
        })];

        GuidRef ToReference(string sourcedId) => new(toHref("academicSessions", sourcedId), sourcedId, "academicSession");
    }

    // A write that has begun has its stamp, and may not be visible yet. A consumer that next asks for what is newer than this instant would
    // miss it.
    private async Task AwaitWritesAsync(CancellationToken cancellationToken)
    {
        await using var write = await writes.BeginAsync(cancellationToken);
    }

    private static IQueryable<AcademicSession> OfConnection(SessionGraphContext context, string connection)
        => context.AcademicSessions.Where(session => session.Connection == connection);
}

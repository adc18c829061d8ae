using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Reads academic sessions of one connection as records of responses.</summary>
internal sealed class AcademicSessionReader(IDbContextFactory<SessionGraphContext> contexts, GroupCommitQueue writes, InputMapper mapper)
{
    /// <summary>Finds the sessions of a page and counts the sessions on all pages.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="narrow">Selects the list's sessions among those of the connection.</param>
    /// <param name="query">The parameters of the list.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<(IReadOnlyList<long> Ids, int TotalCount)> FindPageAsync(
        string connection,
        Func<IQueryable<AcademicSession>, IQueryable<AcademicSession>> narrow,
        AcademicSessionQuery query,
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
        var ids = await sessions.Skip(query.Offset).Take(query.Limit).Select(session => session.Id).ToListAsync(cancellationToken);
        return (ids, totalCount);
    }

    /// <summary>Reads the sessions with these ids, in their order.</summary>
    /// <param name="ids">The ids. Few, because all records are in memory together.</param>
    /// <param name="toHref">Creates the address of a record from its path and sourcedId.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async Task<IReadOnlyList<AcademicSessionRecord>> ReadAsync(
        IReadOnlyList<long> ids, Func<string, string, string> toHref, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var records = await ReadAsync(
            context, context.AcademicSessions.Where(session => ids.Contains(session.Id)), toHref, cancellationToken);
        return [.. ids.Where(records.ContainsKey).Select(id => records[id])];
    }

    /// <summary>The record with this sourcedId; null when there is none.</summary>
    public async Task<AcademicSessionRecord?> FindAsync(
        string connection,
        Func<IQueryable<AcademicSession>, IQueryable<AcademicSession>> narrow,
        string sourcedId,
        Func<string, string, string> toHref,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sessions = SourcedId.Find(narrow(OfConnection(context, connection)), sourcedId).OrderBy(session => session.Id).Take(1);
        return (await ReadAsync(context, sessions, toHref, cancellationToken)).Values.SingleOrDefault();
    }

    private async Task<Dictionary<long, AcademicSessionRecord>> ReadAsync(
        SessionGraphContext context, IQueryable<AcademicSession> sessions, Func<string, string, string> toHref, CancellationToken cancellationToken)
    {
        var rows = await sessions
            .Select(session => new { Session = session, ParentSourcedId = session.Parent!.ExternalId })
            .ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => (long?)row.Session.Id);
        var children = await context.AcademicSessions
            .Where(child => ids.Contains(child.ParentId))
            .OrderBy(child => child.Id)
            .Select(child => new { child.ParentId, child.ExternalId })
            .ToListAsync(cancellationToken);
        var childrenOf = children.ToLookup(child => child.ParentId, child => ToReference(child.ExternalId!));
        return rows.ToDictionary(row => row.Session.Id, row =>
        {
            var record = new AcademicSessionRecord();
            mapper.Map(row.Session, record);
            record.Org = new GuidRef(toHref("orgs", row.Session.OrgSourcedId), row.Session.OrgSourcedId, "org");
            record.Parent = row.ParentSourcedId is { } parent ? ToReference(parent) : null;
            record.Children = [.. childrenOf[row.Session.Id]];
            return record;
        });

        GuidRef ToReference(string sourcedId) => new(toHref("academicSessions", sourcedId), sourcedId, "academicSession");
    }

    // A write in progress may already have its stamp without being visible. A consumer that next pulls what is newer than this instant
    // would miss it.
    private async Task AwaitWritesAsync(CancellationToken cancellationToken)
    {
        await using var write = await writes.BeginAsync(cancellationToken);
    }

    private static IQueryable<AcademicSession> OfConnection(SessionGraphContext context, string connection)
        => context.AcademicSessions.Where(session => session.Connection == connection);
}

using Microsoft.EntityFrameworkCore;
using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>The links of an academic session to other records: found, checked and set within one write.</summary>
internal sealed class AcademicSessionLinks(SessionGraphContext context, AcademicSession session)
{
    // Bounds the parameters of a statement.
    private const int ChunkSize = 500;

    /// <exception cref="OneRosterReferenceNotFoundException">A record is unknown.</exception>
    /// <exception cref="InvalidAcademicSessionException">The session would be its own ancestor.</exception>
    public async Task SetAsync(IAcademicSessionRecord record, CancellationToken cancellationToken)
    {
        var org = record.Org.SourcedId;
        var orgs = context.Organisations.Where(known => known.Connection == session.Connection && known.SourcedId == org);
        if (!await orgs.AnyAsync(cancellationToken))
            throw NotFound("org", org);
        var parent = await FindParentAsync(record.Parent?.SourcedId, cancellationToken);
        var children = record.Children is null ? null : await FindChildrenAsync(record.Children, cancellationToken);
        var dropped = await FindDroppedAsync(children, cancellationToken);
        await CheckCycleAsync(parent, children, dropped, cancellationToken);

        session.OrgSourcedId = org;
        session.ParentId = parent?.Id;
        foreach (var child in dropped)
            child.ParentId = null;
        // By the object: a new session has no id yet.
        foreach (var child in children?.Values ?? Enumerable.Empty<AcademicSession>())
            child.Parent = session;
    }

    private async Task<AcademicSession?> FindParentAsync(string? sourcedId, CancellationToken cancellationToken)
        => sourcedId is null
            ? null
            : await OfConnection().SingleOrDefaultAsync(known => known.ExternalId == sourcedId, cancellationToken)
                ?? throw NotFound("parent", sourcedId);

    private async Task<Dictionary<long, AcademicSession>> FindChildrenAsync(
        IReadOnlyList<GuidRefInput> references,
        CancellationToken cancellationToken)
    {
        var children = new Dictionary<long, AcademicSession>();
        foreach (var sourcedIds in references.Select(reference => reference.SourcedId).Distinct(StringComparer.Ordinal).Chunk(ChunkSize))
        {
            var found = await OfConnection()
                .AsTracking()
                .Where(known => sourcedIds.Contains(known.ExternalId))
                .ToDictionaryAsync(known => known.ExternalId!, cancellationToken);
            foreach (var sourcedId in sourcedIds)
            {
                var child = found.GetValueOrDefault(sourcedId) ?? throw NotFound("children", sourcedId);
                children.Add(child.Id, child);
            }
        }

        return children;
    }

    private async Task<List<AcademicSession>> FindDroppedAsync(
        Dictionary<long, AcademicSession>? children,
        CancellationToken cancellationToken)
    {
        if (children is null || session.Id == 0)
            return [];
        var present = await context.AcademicSessions
            .AsTracking()
            .Where(known => known.ParentId == session.Id)
            .ToListAsync(cancellationToken);
        return present.FindAll(child => !children.ContainsKey(child.Id));
    }

    /// <summary>
    /// Walks from the new parent up, over the links as they will be. Only links at this session change, so a new cycle leads through it:
    /// by itself or by one of its new children.
    /// </summary>
    private async Task CheckCycleAsync(
        AcademicSession? parent,
        Dictionary<long, AcademicSession>? children,
        List<AcademicSession> dropped,
        CancellationToken cancellationToken)
    {
        if (children?.ContainsKey(session.Id) == true)
            throw AcademicSessionRules.Invalid("children", "must not have the session itself");
        var orphans = dropped.Select(child => child.Id).ToHashSet();
        var seen = new HashSet<long>();
        var (id, next) = (parent?.Id, parent?.ParentId);
        while (id is { } ancestor && seen.Add(ancestor))
        {
            if (ancestor == session.Id)
                throw AcademicSessionRules.Invalid("parent", "must not be the session itself or one of those below it");
            if (children?.GetValueOrDefault(ancestor) is { } child)
                throw AcademicSessionRules.Invalid("children", $"must not have '{child.ExternalId}', which is the parent or above it");
            id = orphans.Contains(ancestor) ? null : next;
            next = await context.AcademicSessions
                .Where(known => known.Id == id)
                .Select(known => known.ParentId)
                .SingleOrDefaultAsync(cancellationToken);
        }
    }

    private IQueryable<AcademicSession> OfConnection() => context.AcademicSessions.Where(known => known.Connection == session.Connection);

    private OneRosterReferenceNotFoundException NotFound(string field, string sourcedId) => new(field, sourcedId, session.Connection);
}

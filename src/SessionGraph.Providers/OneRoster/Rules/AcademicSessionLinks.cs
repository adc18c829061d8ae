using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// Finds, validates and sets the links of an academic session to other records within one write. Every record whose parent or children
/// change gets a new stamp, so that consumers of changes see it.
/// </summary>
internal sealed class AcademicSessionLinks(SessionGraphContext context, AcademicSession session, DateTime now)
{
    // Limits the parameters of a statement.
    private const int ChunkSize = 500;

    /// <summary>Sets the links. Returns whether the session's children change.</summary>
    /// <exception cref="OneRosterReferenceNotFoundException">A linked record does not exist.</exception>
    /// <exception cref="InvalidAcademicSessionException">The session would be its own ancestor.</exception>
    /// <exception cref="AggregateException">There are several errors, including earlier ones.</exception>
    public async Task<bool> SetAsync(IAcademicSessionRecord record, InputErrors errors, CancellationToken cancellationToken)
    {
        var org = await errors.ReadAsync("org", () => FindOrganisationAsync(record.Org.SourcedId, cancellationToken));
        var parent = await errors.ReadAsync("parent", () => FindParentAsync(record.Parent?.SourcedId, cancellationToken));
        var children = record.Children is { } references
            ? await errors.ReadAsync("children", () => FindChildrenAsync(references, cancellationToken))
            : null;
        errors.ThrowIfAny();
        var dropped = await FindDroppedAsync(children, cancellationToken);
        await CheckCycleAsync(parent, children, dropped, cancellationToken);
        var moved = children?.Values.Where(child => child.ParentId != session.Id || session.Id == 0).ToList() ?? [];
        await StampParentsAsync(parent, moved, cancellationToken);
        session.OrgSourcedId = org!.ExternalId;
        session.ParentId = parent?.Id;
        foreach (var child in dropped)
            (child.ParentId, child.DateLastModified) = (null, AcademicSessionRules.NextStamp(child, now));
        // Compared by reference: a new session has no id yet.
        foreach (var child in moved)
            (child.Parent, child.DateLastModified) = (session, AcademicSessionRules.NextStamp(child, now));

        return dropped.Count + moved.Count > 0;
    }

    // The caller stamps the session itself.
    private async Task StampParentsAsync(AcademicSession? parent, List<AcademicSession> moved, CancellationToken cancellationToken)
    {
        var ids = moved.Select(child => child.ParentId).ToHashSet();
        if (session.ParentId != parent?.Id)
            ids.UnionWith([session.ParentId, parent?.Id]);

        ids.Remove(session.Id);
        foreach (var chunk in ids.OfType<long>().Chunk(ChunkSize))
        {
            var parents = context.AcademicSessions.AsTracking().Where(known => chunk.Contains(known.Id));
            await foreach (var known in parents.AsAsyncEnumerable().WithCancellation(cancellationToken))
                known.DateLastModified = AcademicSessionRules.NextStamp(known, now);
        }
    }

    private async Task<Organisation> FindOrganisationAsync(string sourcedId, CancellationToken cancellationToken)
        => await SourcedId.Find(context.Organisations.Where(known => known.Connection == session.Connection), sourcedId)
            .OrderBy(known => known.ExternalId)
            .FirstOrDefaultAsync(cancellationToken)
            ?? throw NotFound("org", sourcedId);

    private async Task<AcademicSession?> FindParentAsync(string? sourcedId, CancellationToken cancellationToken)
        => sourcedId is null
            ? null
            : await SourcedId.Find(OfConnection(), sourcedId).OrderBy(known => known.Id).FirstOrDefaultAsync(cancellationToken)
                ?? throw NotFound("parent", sourcedId);

    private async Task<Dictionary<long, AcademicSession>> FindChildrenAsync(
        IReadOnlyList<GuidRefInput> references,
        CancellationToken cancellationToken)
    {
        var children = new Dictionary<long, AcademicSession>();
        foreach (var sourcedIds in references.Select(reference => reference.SourcedId).DistinctBy(SourcedId.Normalise).Chunk(ChunkSize))
        {
            var found = await SourcedId.FindAny(OfConnection(), sourcedIds).AsTracking().OrderBy(known => known.Id).ToListAsync(cancellationToken);
            var bySourcedId = found.ToLookup(known => SourcedId.Normalise(known.ExternalId!), StringComparer.Ordinal);
            foreach (var sourcedId in sourcedIds)
            {
                var child = bySourcedId[SourcedId.Normalise(sourcedId)].FirstOrDefault() ?? throw NotFound("children", sourcedId);
                children.TryAdd(child.Id, child);
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
    /// Walks up from the new parent over the new links. Only links of this session change, so a new cycle would include this session,
    /// directly or through one of its new children.
    /// </summary>
    private async Task CheckCycleAsync(
        AcademicSession? parent,
        Dictionary<long, AcademicSession>? children,
        List<AcademicSession> dropped,
        CancellationToken cancellationToken)
    {
        if (children?.ContainsKey(session.Id) == true)
            throw AcademicSessionRules.Invalid("children", "must not contain the session itself");
        var orphans = dropped.Select(child => child.Id).ToHashSet();
        var seen = new HashSet<long>();
        var (id, next) = (parent?.Id, parent?.ParentId);
        while (id is { } ancestor && seen.Add(ancestor))
        {
            if (ancestor == session.Id)
                throw AcademicSessionRules.Invalid("parent", "must not be the session itself or one of its descendants");
            if (children?.GetValueOrDefault(ancestor) is { } child)
                throw AcademicSessionRules.Invalid("children", $"must not contain '{child.ExternalId}', which is the session's parent or another ancestor");
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

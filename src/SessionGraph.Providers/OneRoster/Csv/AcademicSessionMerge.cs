using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Merges the sessions and organisations of a chunk into a context. Rows that equal the stored data change nothing.</summary>
/// <param name="context">The context.</param>
/// <param name="write">The write; null when the import only compares.</param>
/// <param name="import">The import.</param>
/// <param name="mapper">Maps the rows to entities.</param>
/// <param name="now">The stamp of changed records.</param>
internal sealed class AcademicSessionMerge(
    SessionGraphContext context, SessionWrite? write, StagedImport import, InputMapper mapper, DateTime now)
{
    // The stored records that the chunk's rows refer to, by the normalized form of their ids.
    private Dictionary<string, AcademicSession> _sessions = [];
    private Dictionary<string, Organisation> _organisations = [];
    private readonly List<long> _unchanged = [];

    /// <summary>The lines of the chunk's unchanged rows.</summary>
    public IReadOnlyCollection<long> Unchanged => _unchanged;

    private IQueryable<AcademicSession> OfConnection => context.AcademicSessions.AsTracking().Where(session => session.Connection == import.Connection);

    /// <exception cref="ImportConflictException">A referenced record no longer exists.</exception>
    public async Task<ImportResult> ApplyAsync(ImportChunk chunk, CancellationToken cancellationToken)
    {
        await FindAsync(chunk, cancellationToken);
        _unchanged.Clear();
        var result = new ImportResult();
        foreach (var organisation in chunk.Organisations)
            result += Apply(organisation);
        foreach (var row in chunk.Sessions)
            result += await ApplyAsync(row, cancellationToken);
        return result;
    }

    private async Task FindAsync(ImportChunk chunk, CancellationToken cancellationToken)
    {
        var sourcedIds = chunk.Sessions.SelectMany(row => new[] { row.Key, row.ParentKey }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var sessions = await SourcedId.FindAny(OfConnection, sourcedIds).OrderBy(session => session.Id).ToListAsync(cancellationToken);
        _sessions = ByKey(sessions, session => session.ExternalId!);

        var organisationIds = chunk.Sessions.Select(row => row.OrgSourcedId ?? import.Organisation)
            .Concat(chunk.Organisations.Select(organisation => organisation.ExternalId))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var organisations = await SourcedId
            .FindAny(context.Organisations.AsTracking().Where(organisation => organisation.Connection == import.Connection), organisationIds)
            .OrderBy(organisation => organisation.ExternalId)
            .ToListAsync(cancellationToken);
        _organisations = ByKey(organisations, organisation => organisation.ExternalId);
    }

    private ImportResult Apply(CreateOrganisationInput input)
    {
        var key = SourcedId.Normalise(input.ExternalId!);
        var organisation = _organisations.GetValueOrDefault(key) ?? new Organisation { Connection = import.Connection, ExternalId = input.ExternalId! };
        mapper.Map(input, organisation);
        if (_organisations.TryAdd(key, organisation))
            context.Add(organisation);
        return new ImportResult(Organisations: context.Entry(organisation).State is EntityState.Unchanged ? 0 : 1);
    }

    private async Task<ImportResult> ApplyAsync(AcademicSessionRow row, CancellationToken cancellationToken)
    {
        var isNew = !_sessions.TryGetValue(row.Key, out var session);
        session ??= new AcademicSession { Connection = import.Connection, ExternalId = row.SourcedId };
        var organisation = isNew || row.OrgSourcedId is not null ? FindOrganisation(row).ExternalId : session.OrgSourcedId;
        var input = row.ToInput(organisation);
        var metadata = row.Metadata is null ? session.Metadata : Merge(session.Metadata, row);
        mapper.Map(input, session);
        session.Metadata = metadata;
        session.OrgSourcedId = organisation;
        AcademicSessionRules.SetStatus(session, AcademicSessionRules.ReadStatus(input));
        await SetParentAsync(session, row, cancellationToken);
        if (isNew)
        {
            Stamp(session);
            if (write is not null)
                await write.InsertAsync(session, cancellationToken);
            _sessions.Add(row.Key, session);
            return new ImportResult(Created: 1);
        }

        if (context.Entry(session).State is EntityState.Unchanged)
        {
            _unchanged.Add(row.Line);
            return new ImportResult(Unchanged: 1);
        }

        Stamp(session);
        return new ImportResult(Changed: 1);
    }

    // A row has some members of the metadata; the store keeps the rest.
    private static string? Merge(string? stored, AcademicSessionRow row)
    {
        var metadata = MetadataColumns.Merge(stored, row.Metadata!);
        if (metadata is not null && InputJson.Find("metadata", JsonElement.Parse(metadata), CreateAcademicSessionInput.MetadataSize) is { } error)
            throw new OneRosterFileException(new CsvError(AcademicSessionTable.FileName, row.Line, null, $"With what is stored, metadata {error.Rule}.").ToString());
        return metadata;
    }

    private Organisation FindOrganisation(AcademicSessionRow row)
        => _organisations.GetValueOrDefault(SourcedId.Normalise(row.OrgSourcedId ?? import.Organisation ?? ""))
            ?? (write is null ? new Organisation { Connection = import.Connection, ExternalId = row.OrgSourcedId ?? import.Organisation! } : null)
            ?? throw new ImportConflictException($"The organisation '{row.OrgSourcedId ?? import.Organisation}' is gone.");

    // A moved session also changes its old and new parents, because they show other children.
    private async Task SetParentAsync(AcademicSession session, AcademicSessionRow row, CancellationToken cancellationToken)
    {
        var parent = row.ParentKey is null ? null : FindParent(row);
        if (session.ParentId == parent?.Id)
            return;

        if (await FindParentAsync(session, cancellationToken) is { } former)
            Stamp(former);
        if (parent is null)
        {
            session.ParentId = null;
            return;
        }

        if (session.Id != 0)
            await RequireNoCycleAsync(session, parent, cancellationToken);
        Stamp(parent);
        session.ParentId = parent.Id;
    }

    private AcademicSession FindParent(AcademicSessionRow row)
        => _sessions.GetValueOrDefault(row.ParentKey!)
            // The parent is in the file, but was not written yet.
            ?? (write is null ? new AcademicSession { Connection = import.Connection, ExternalId = row.ParentSourcedId } : null)
            ?? throw new ImportConflictException($"The session '{row.ParentSourcedId}', the parent of '{row.SourcedId}', is gone.");

    // The file itself has no cycles. A cycle here comes from another write in the meantime.
    private async Task RequireNoCycleAsync(AcademicSession session, AcademicSession parent, CancellationToken cancellationToken)
    {
        for (var ancestor = parent; ancestor is not null; ancestor = await FindParentAsync(ancestor, cancellationToken))
        {
            if (ancestor == session)
                throw new ImportConflictException($"The session '{session.ExternalId}' would be its own ancestor.");
        }
    }

    private async Task<AcademicSession?> FindParentAsync(AcademicSession session, CancellationToken cancellationToken)
        => session.ParentId is { } id
            ? await context.AcademicSessions.AsTracking().SingleAsync(known => known.Id == id, cancellationToken)
            : null;

    // All changes of a write become visible together, so they share one stamp.
    private void Stamp(AcademicSession session)
    {
        if (session.DateLastModified != now)
            session.DateLastModified = AcademicSessionRules.NextStamp(session, now);
    }

    // Older stores may have two records with the same id. The first one counts.
    private static Dictionary<string, TRecord> ByKey<TRecord>(IEnumerable<TRecord> records, Func<TRecord, string> idOf)
    {
        var byKey = new Dictionary<string, TRecord>(StringComparer.Ordinal);
        foreach (var record in records)
            byKey.TryAdd(SourcedId.Normalise(idOf(record)), record);
        return byKey;
    }
}

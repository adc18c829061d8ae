using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Exports the academic sessions and organisations of a connection as OneRoster 1.2 CSV files.</summary>
public sealed class AcademicSessionExport(ProviderConnections connections, IDbContextFactory<SessionGraphContext> contexts)
{
    private const int ReportInterval = 1000;

    private static readonly string[] s_organisationColumns =
        ["sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId"];

    /// <summary>Writes an export. The target names only ever hold complete files.</summary>
    /// <param name="path">The path of a ZIP archive if it ends in <c>.zip</c>, otherwise of a folder.</param>
    /// <param name="options">The options of the export.</param>
    /// <param name="progress">Reports the progress.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="OneRosterFileException">The files exist or cannot be written.</exception>
    /// <exception cref="ConnectionNotFoundException">The provider has no such connection.</exception>
    public async Task<ExportResult> WriteAsync(
        string path, ExportOptions options, IProgress<ImportStep> progress, CancellationToken cancellationToken)
    {
        var connection = connections.Find(OneRosterProvider.Id, options.Connection, "--connection").Name;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        // All queries read one snapshot. The transaction is deferred: a transaction that only reads blocks no writer.
        await using var transaction = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await context.Database.UseTransactionAsync(transaction, cancellationToken);
        var organisations = await FindOrganisationsAsync(context, connection, options.Organisation, cancellationToken);
        var sessions = context.AcademicSessions.Where(session => session.Connection == connection);
        if (options.Organisation is not null)
            sessions = sessions.Where(session => session.OrgSourcedId == organisations[0].ExternalId);

        var (deleted, strangers) = (0, 0);
        if (options.Since is { } since)
            sessions = sessions.Where(session => session.DateLastModified >= since.UtcDateTime);
        if (!options.IsDelta)
        {
            // A bulk file has no status column: all its sessions are active.
            deleted = await sessions.CountAsync(session => session.Status == SessionStatus.Deleted, cancellationToken);
            sessions = sessions.Where(session => session.Status != SessionStatus.Deleted);
            strangers = await sessions.CountAsync(
                session => session.Parent!.Status == SessionStatus.Deleted
                    || (options.Organisation != null && session.Parent!.OrgSourcedId != session.OrgSourcedId),
                cancellationToken);
        }

        using var files = new OneRosterFileWriter(path, options.IsOverwriting);
        var mode = options.IsDelta ? ManifestMode.Delta : ManifestMode.Bulk;
        await files.WriteAsync(
            Manifest.FileName, stream => new Manifest(mode, ManifestMode.Bulk).WriteAsync(stream, cancellationToken), cancellationToken);
        await files.WriteAsync(
            OrganisationTable.FileName, stream => WriteAsync(stream, organisations, cancellationToken), cancellationToken);
        var count = 0;
        await files.WriteAsync(
            AcademicSessionTable.FileName,
            async stream => count = await WriteAsync(stream, sessions, mode, organisations.Count > 1, progress, cancellationToken),
            cancellationToken);
        files.Complete(cancellationToken);
        return new ExportResult(connection, count, organisations.Count, deleted, strangers);
    }

    private static async Task<List<Organisation>> FindOrganisationsAsync(
        SessionGraphContext context, string connection, string? sourcedId, CancellationToken cancellationToken)
    {
        var organisations = context.Organisations.Where(organisation => organisation.Connection == connection);
        if (sourcedId is null)
            return await organisations.OrderBy(organisation => organisation.ExternalId).ToListAsync(cancellationToken);

        var found = await SourcedId.Find(organisations, sourcedId).OrderBy(organisation => organisation.ExternalId).Take(1).ToListAsync(cancellationToken);
        return found is [_] ? found : throw new OneRosterFileException($"--org: the connection '{connection}' has no organisation '{sourcedId}'.");
    }

    private static async Task WriteAsync(Stream stream, List<Organisation> organisations, CancellationToken cancellationToken)
    {
        await using var writer = CsvFormat.CreateWriter(stream);
        await WriteRowAsync(writer, s_organisationColumns, cancellationToken);
        foreach (var organisation in organisations)
        {
            await WriteRowAsync(
                writer,
                [organisation.ExternalId, null, null, organisation.Name, organisation.Type, null, organisation.ParentSourcedId],
                cancellationToken);
        }
    }

    private static async Task<int> WriteAsync(
        Stream stream,
        IQueryable<AcademicSession> sessions,
        ManifestMode mode,
        bool hasOrganisations,
        IProgress<ImportStep> progress,
        CancellationToken cancellationToken)
    {
        const string step = $"Writing {AcademicSessionTable.FileName}";
        var total = await sessions.CountAsync(cancellationToken);
        var members = await FindMembersAsync(sessions, cancellationToken);
        await using var writer = CsvFormat.CreateWriter(stream);
        await WriteRowAsync(writer, ColumnsOf(hasOrganisations, members), cancellationToken);
        var rows = sessions.OrderBy(session => session.ExternalId).ThenBy(session => session.Id).Select(session => new { Session = session, Parent = session.Parent!.ExternalId });
        var count = 0;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await WriteRowAsync(writer, ValuesOf(row.Session, row.Parent, mode, hasOrganisations, members), cancellationToken);
            if (++count % ReportInterval == 0)
                progress.Report(new ImportStep(step, (double)count / total));
        }

        progress.Report(new ImportStep(step, 1));
        return count;
    }

    // The metadata members of all sessions; each becomes a column.
    private static async Task<IReadOnlyList<string>> FindMembersAsync(IQueryable<AcademicSession> sessions, CancellationToken cancellationToken)
    {
        var members = new SortedSet<string>(StringComparer.Ordinal);
        var texts = sessions.Where(session => session.Metadata != null).Select(session => session.Metadata!);
        await foreach (var text in texts.AsAsyncEnumerable().WithCancellation(cancellationToken))
            members.UnionWith(JsonNode.Parse(text)!.AsObject().Select(member => member.Key));
        // The organisation's column has this name.
        members.Remove(AcademicSessionTable.OrgSourcedId[MetadataColumns.Prefix.Length..]);
        return [.. members];
    }

    private static IEnumerable<string> ColumnsOf(bool hasOrganisations, IReadOnlyList<string> members) =>
    [
        AcademicSessionTable.SourcedIdColumn, AcademicSessionTable.Status, AcademicSessionTable.DateLastModified, AcademicSessionTable.Title,
        AcademicSessionTable.Type, AcademicSessionTable.StartDate, AcademicSessionTable.EndDate, AcademicSessionTable.ParentSourcedId,
        AcademicSessionTable.SchoolYear,
        .. hasOrganisations ? [AcademicSessionTable.OrgSourcedId] : Array.Empty<string>(),
        .. members.Select(member => MetadataColumns.Prefix + member),
    ];

    private static IEnumerable<string?> ValuesOf(
        AcademicSession session, string? parent, ManifestMode mode, bool hasOrganisations, IReadOnlyList<string> members)
    {
        var isDelta = mode is ManifestMode.Delta;
        var metadata = session.Metadata is null ? null : JsonNode.Parse(session.Metadata)!.AsObject();
        return
        [
            session.ExternalId,
            isDelta ? session.ProviderStatus : null,
            isDelta ? Instant.Format(session.DateLastModified) : null,
            session.Title,
            session.Type,
            session.StartDate.ToString("O", CultureInfo.InvariantCulture),
            session.EndDate.ToString("O", CultureInfo.InvariantCulture),
            parent,
            session.SchoolYear,
            .. hasOrganisations ? [session.OrgSourcedId] : Array.Empty<string>(),
            .. members.Select(member => metadata is not null && metadata.TryGetPropertyValue(member, out var value) ? MetadataColumns.Format(value) : null),
        ];
    }

    private static Task WriteRowAsync(CsvWriter writer, IEnumerable<string?> values, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var value in values)
            writer.WriteField(value);
        return writer.NextRecordAsync();
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The rows of an export, read and validated, with their errors. Nothing is written yet.</summary>
public sealed class StagedImport : IDisposable
{
    // Limits the parameters of a statement.
    private const int KeyCount = 500;

    private const int ReportInterval = 1000;

    private readonly ImportStaging _staging = new();
    private int? _parentColumn;
    private int? _orgColumn;

    internal StagedImport(string connection, ImportOptions options) => (Connection, Options, Organisation) = (connection, options, options.Organisation);

    /// <summary>The name of the connection.</summary>
    public string Connection { get; }

    /// <summary>The options of the import.</summary>
    public ImportOptions Options { get; }

    /// <summary>The mode of <c>academicSessions.csv</c> in the manifest.</summary>
    public ManifestMode Mode { get; private set; }

    /// <summary>The <c>sourcedId</c> of the organisation for new sessions that have none; null when there is none.</summary>
    public string? Organisation { get; private set; }

    /// <summary>The columns of <c>academicSessions.csv</c> that are ignored.</summary>
    public IReadOnlyList<string> Ignored { get; private set; } = [];

    /// <summary>The number of sessions that were read.</summary>
    public int Read { get; private set; }

    /// <summary>The number of skipped sessions.</summary>
    public int Skipped { get; private set; }

    /// <summary>The number of errors.</summary>
    public long ErrorCount => _staging.ErrorCount;

    /// <summary>The errors, by file and line.</summary>
    public IEnumerable<CsvError> ReadErrors() => _staging.ReadErrors();

    /// <inheritdoc/>
    public void Dispose() => _staging.Dispose();

    /// <summary>The number of new sessions.</summary>
    internal int CountNew()
        => (int)_staging.Count("""SELECT count(*) FROM "Row" WHERE NOT "IsSkipped" AND "Key" NOT IN (SELECT "Key" FROM "Stored")""");

    /// <summary>Streams the rows to write in chunks of this size.</summary>
    internal IEnumerable<ImportChunk> ReadChunks(int count, string step, IProgress<ImportStep> progress)
        => ReadChunks(_staging.ReadRows(), count, step, progress);

    /// <summary>Streams the rows to compare with the store in chunks of this size.</summary>
    internal IEnumerable<ImportChunk> ReadStoredChunks(int count, string step, IProgress<ImportStep> progress)
        => ReadChunks(_staging.ReadStoredRows(), count, step, progress);

    /// <summary>Marks rows as unchanged, so that they are not written.</summary>
    internal void MarkUnchanged(IReadOnlyCollection<long> lines)
    {
        using var group = _staging.Begin();
        foreach (var line in lines)
            _staging.Execute("""UPDATE "Row" SET "IsUnchanged" = 1 WHERE "Line" = $0""", line);
    }

    internal async Task ReadAsync(OneRosterFiles files, IProgress<ImportStep> progress, CancellationToken cancellationToken)
    {
        var manifest = await Manifest.ReadAsync(files, cancellationToken);
        Mode = manifest.AcademicSessions;
        if (Mode is ManifestMode.Absent)
        {
            throw new OneRosterFileException(files.Has(AcademicSessionTable.FileName)
                ? $"{Manifest.FileName} says that {AcademicSessionTable.FileName} is absent: there is nothing to import."
                : $"{files.Path} has no {AcademicSessionTable.FileName}.");
        }

        if (manifest.Organisations is not ManifestMode.Absent)
            await ReadOrganisationsAsync(files, cancellationToken);
        await ReadSessionsAsync(files, progress, cancellationToken);
    }

    internal async Task CheckAsync(SessionGraphContext context, IProgress<ImportStep> progress, CancellationToken cancellationToken)
    {
        const string step = "Checking the links between sessions";
        progress.Report(new ImportStep(step, 0));
        await CheckOrganisationsAsync(context, cancellationToken);
        await ReadStoredAsync(context, cancellationToken);
        progress.Report(new ImportStep(step, 0.5));
        SkipRowsWithoutOrganisation();
        SkipRowsWithoutParent();
        SkipCycles();
        Skipped = (int)(Read - _staging.Count("""SELECT count(*) FROM "Row" WHERE NOT "IsSkipped" """));
        progress.Report(new ImportStep(step, 1));
    }

    private IEnumerable<ImportChunk> ReadChunks(
        IEnumerable<AcademicSessionRow> rows, int count, string step, IProgress<ImportStep> progress)
    {
        foreach (var organisations in _staging.ReadOrganisations().Chunk(count))
            yield return new ImportChunk(organisations, []);

        var done = 0;
        foreach (var chunk in rows.Chunk(count))
        {
            progress.Report(new ImportStep(step, (double)done / (Read - Skipped)));
            yield return new ImportChunk([], chunk);
            done += chunk.Length;
        }

        progress.Report(new ImportStep(step, 1));
    }

    private async Task ReadOrganisationsAsync(OneRosterFiles files, CancellationToken cancellationToken)
    {
        using var table = await OrganisationTable.OpenAsync(files, cancellationToken);
        using var group = _staging.Begin();
        while (await table.ReadAsync(cancellationToken))
        {
            if (table.Parse() is not { } organisation)
                Add(table.Errors);
            else if (_staging.Add(table.Line, organisation) is { } other)
                _staging.Add(Duplicate(OrganisationTable.FileName, table.Line, table.NumberOf("sourcedId"), organisation.ExternalId!, other));
        }
    }

    private async Task ReadSessionsAsync(OneRosterFiles files, IProgress<ImportStep> progress, CancellationToken cancellationToken)
    {
        const string step = $"Reading {AcademicSessionTable.FileName}";
        using var table = await AcademicSessionTable.OpenAsync(files, cancellationToken);
        (_parentColumn, _orgColumn) = (table.NumberOf(AcademicSessionTable.ParentSourcedId), table.NumberOf(AcademicSessionTable.OrgSourcedId));
        Ignored = [.. table.Ignored];
        using var group = _staging.Begin();
        for (; await table.ReadAsync(cancellationToken); Read++)
        {
            if (Read % ReportInterval == 0)
                progress.Report(new ImportStep(step, table.Fraction));

            if (table.Parse() is { } row)
            {
                if (_staging.Add(row) is { } other)
                    _staging.Add(Duplicate(AcademicSessionTable.FileName, row.Line, table.NumberOf(AcademicSessionTable.SourcedIdColumn), row.SourcedId, other));
                continue;
            }

            Add(table.Errors);
            if (table.SourcedId is { Length: > 0 } sourcedId)
                _staging.AddSkipped(table.Line, sourcedId);
        }

        progress.Report(new ImportStep(step, 1));
    }

    private void Add(IReadOnlyList<CsvError> errors)
    {
        foreach (var error in errors)
            _staging.Add(error);
    }

    private static CsvError Duplicate(string file, long line, int? column, string sourcedId, long other) => new(
        file, line, column, string.Create(CultureInfo.InvariantCulture, $"sourcedId is '{sourcedId}', which line {other} has already."));

    // The organisation of new sessions follows from a file with one organisation, or with one that all others are below.
    private async Task CheckOrganisationsAsync(SessionGraphContext context, CancellationToken cancellationToken)
    {
        Organisation ??= OnlyOne(
            """
            SELECT "SourcedId" FROM "Organisation" AS "o" WHERE NOT EXISTS (
                SELECT 1 FROM "Organisation" AS "p" WHERE "p"."SourcedId" = "o"."ParentSourcedId")
            """);
        var named = _staging.Query(
            """
            SELECT DISTINCT "OrgSourcedId" FROM "Row" WHERE NOT "IsSkipped" AND "OrgSourcedId" IS NOT NULL
            """,
            row => row.GetString(0)).ToList();
        foreach (var sourcedId in named.Append(Organisation).OfType<string>().Where(id => !IsStaged(id)).ToList())
        {
            if (await SourcedId.Find(context.Organisations.Where(known => known.Connection == Connection), sourcedId).AnyAsync(cancellationToken))
                continue;

            if (sourcedId == Options.Organisation)
            {
                throw new OneRosterFileException(
                    $"--org: neither the connection '{Connection}' nor {OrganisationTable.FileName} has the organisation '{sourcedId}'.");
            }

            _staging.Skip(
                AcademicSessionTable.FileName,
                _orgColumn,
                """
                SELECT "Line", printf('%s is ''%s'', but neither the connection ''%s'' nor orgs.csv has this organisation.', $0, $1, $2)
                FROM "Row" WHERE NOT "IsSkipped" AND "OrgSourcedId" = $1
                """,
                AcademicSessionTable.OrgSourcedId,
                sourcedId,
                Connection);
        }
    }

    private bool IsStaged(string organisation)
        => _staging.Query("""SELECT 1 FROM "Organisation" WHERE "Key" = $0""", _ => true, SourcedId.Normalise(organisation)).Any();

    private string? OnlyOne(string sql) => _staging.Query(sql, row => row.GetString(0)).Take(2).ToList() is [var only] ? only : null;

    // The file's sessions, their parents, and all ancestors in the store.
    private async Task ReadStoredAsync(SessionGraphContext context, CancellationToken cancellationToken)
    {
        const string named = """SELECT "Key" FROM "Row" UNION SELECT "ParentKey" FROM "Row" WHERE "ParentKey" IS NOT NULL""";
        foreach (var keys in _staging.Query(named, row => row.GetString(0)).Chunk(KeyCount))
            await ReadStoredAsync(context, keys, cancellationToken);

        const string above =
            """
            SELECT DISTINCT "ParentKey" FROM "Stored" AS "s" WHERE "ParentKey" IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM "Stored" AS "p" WHERE "p"."Key" = "s"."ParentKey") LIMIT 500
            """;
        while (_staging.Query(above, row => row.GetString(0)).ToArray() is { Length: > 0 } parents)
            await ReadStoredAsync(context, parents, cancellationToken);
    }

    private async Task ReadStoredAsync(SessionGraphContext context, string[] keys, CancellationToken cancellationToken)
    {
        var known = keys.ToHashSet(StringComparer.Ordinal);
        var sessions = await SourcedId.FindAny(context.AcademicSessions.Where(session => session.Connection == Connection), keys)
            .OrderBy(session => session.Id)
            .Select(session => new { session.ExternalId, Parent = session.Parent!.ExternalId })
            .ToListAsync(cancellationToken);
        using var group = _staging.Begin();
        foreach (var session in sessions.Where(session => known.Contains(SourcedId.Normalise(session.ExternalId!))))
            _staging.AddStored(SourcedId.Normalise(session.ExternalId!), session.Parent is null ? null : SourcedId.Normalise(session.Parent));
    }

    private void SkipRowsWithoutOrganisation()
    {
        if (Organisation is null)
        {
            _staging.Skip(
                AcademicSessionTable.FileName,
                null,
                """
                SELECT "Line", 'The session is new, and nothing says which organisation it belongs to: give --org.' FROM "Row"
                WHERE NOT "IsSkipped" AND "OrgSourcedId" IS NULL AND "Key" NOT IN (SELECT "Key" FROM "Stored")
                """);
        }
    }

    // The children of a skipped row are skipped too, unless the store has their parent.
    private void SkipRowsWithoutParent() => _staging.Skip(
        AcademicSessionTable.FileName,
        _parentColumn,
        """
        WITH RECURSIVE "Lost" ("Key") AS (
            SELECT "Key" FROM "Row" WHERE "IsSkipped" AND "Key" NOT IN (SELECT "Key" FROM "Stored")
            UNION
            SELECT "ParentKey" FROM "Row"
            WHERE "ParentKey" IS NOT NULL AND "ParentKey" NOT IN (SELECT "Key" FROM "Row") AND "ParentKey" NOT IN (SELECT "Key" FROM "Stored")
            UNION
            SELECT "child"."Key" FROM "Lost" JOIN "Row" AS "child" ON "child"."ParentKey" = "Lost"."Key"
            WHERE "child"."Key" NOT IN (SELECT "Key" FROM "Stored")
        )
        SELECT "child"."Line",
            CASE WHEN "parent"."Line" IS NULL
                THEN printf('parentSourcedId is ''%s'', but neither the file nor the connection ''%s'' has this session.', "child"."ParentSourcedId", $0)
                ELSE printf('parentSourcedId is ''%s'', but line %d with this session is skipped.', "child"."ParentSourcedId", "parent"."Line")
            END
        FROM "Lost" JOIN "Row" AS "child" ON "child"."ParentKey" = "Lost"."Key" LEFT JOIN "Row" AS "parent" ON "parent"."Key" = "Lost"."Key"
        WHERE NOT "child"."IsSkipped"
        """,
        Connection);

    // A session that has no root above it is in a cycle or below one.
    private void SkipCycles()
    {
        _staging.Execute("""INSERT INTO "Node" SELECT "Key", "ParentKey" FROM "Row" WHERE NOT "IsSkipped" """);
        _staging.Execute("""INSERT OR IGNORE INTO "Node" SELECT "Key", "ParentKey" FROM "Stored" """);
        _staging.Execute("""CREATE INDEX "IX_Node_ParentKey" ON "Node" ("ParentKey")""");
        _staging.Execute(
            """
            WITH RECURSIVE "Tree" ("Key", "Level") AS (
                SELECT "Key", 0 FROM "Node" WHERE "ParentKey" IS NULL
                UNION ALL
                SELECT "Node"."Key", "Level" + 1 FROM "Tree" JOIN "Node" ON "Node"."ParentKey" = "Tree"."Key"
            )
            UPDATE "Row" SET "Level" = "Tree"."Level" FROM "Tree" WHERE "Row"."Key" = "Tree"."Key"
            """);
        _staging.Skip(
            AcademicSessionTable.FileName,
            _parentColumn,
            """
            SELECT "Line", printf('parentSourcedId is ''%s'', but the parents above it form a cycle.', "ParentSourcedId") FROM "Row"
            WHERE NOT "IsSkipped" AND "Level" IS NULL
            """);
    }
}

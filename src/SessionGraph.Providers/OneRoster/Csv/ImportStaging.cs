using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// The staged rows of an export during validation. They are in a temporary database on disk, which is deleted with the connection, however
/// the process ends. So memory does not grow with the file, and the store is not touched.
/// </summary>
internal sealed class ImportStaging : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=;Pooling=False");
    private readonly SqliteCommand _addRow;
    private readonly SqliteCommand _addError;
    private readonly SqliteCommand _addStored;

    /// <summary>Creates the database.</summary>
    public ImportStaging()
    {
        _connection.Open();
        using var stream = typeof(ImportStaging).Assembly.GetManifestResourceStream(typeof(ImportStaging), "Csv.ImportStaging.sql")!;
        using var schema = new StreamReader(stream);
        // The database does not outlive the process.
        Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        Execute(schema.ReadToEnd());
        _addRow = Command(
            """
            INSERT INTO "Row" ("Line", "Key", "SourcedId", "IsDeleted", "Title", "Type", "StartDate", "EndDate", "SchoolYear", "ParentKey",
                "ParentSourcedId", "OrgSourcedId", "Metadata")
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT ("Key") DO NOTHING
            """,
            new object?[13]);
        _addError = Command("""INSERT INTO "Error" ("File", "Line", "Column", "Message") VALUES ($0, $1, $2, $3)""", new object?[4]);
        _addStored = Command("""INSERT OR IGNORE INTO "Stored" VALUES ($0, $1)""", new object?[2]);
    }

    /// <summary>The number of errors.</summary>
    public long ErrorCount { get; private set; }

    /// <summary>Starts a transaction for added rows, until disposal. One transaction per row would take longer than the row.</summary>
    public IDisposable Begin() => new Group(this);

    /// <summary>Adds a row.</summary>
    /// <returns>The line of an earlier row with the same id; null when there is none.</returns>
    public long? Add(AcademicSessionRow row)
    {
        var added = Execute(
            _addRow, row.Line, row.Key, row.SourcedId, row.IsDeleted, row.Title, row.Type, Format(row.StartDate), Format(row.EndDate), row.SchoolYear,
            row.ParentKey, row.ParentSourcedId, row.OrgSourcedId, row.Metadata);
        return added == 1 ? null : LineOf("Row", row.Key);
    }

    /// <summary>Adds the id of a skipped row, for rows that refer to it.</summary>
    public void AddSkipped(long line, string sourcedId)
        => Execute(
            """INSERT INTO "Row" ("Line", "Key", "SourcedId", "IsSkipped") VALUES ($0, $1, $2, 1) ON CONFLICT ("Key") DO NOTHING""",
            line, SourcedId.Normalise(sourcedId), sourcedId);

    /// <summary>Adds an organisation.</summary>
    /// <returns>The line of an earlier row with the same id; null when there is none.</returns>
    public long? Add(long line, CreateOrganisationInput organisation)
    {
        var key = SourcedId.Normalise(organisation.ExternalId!);
        var added = Execute(
            """INSERT INTO "Organisation" VALUES ($0, $1, $2, $3, $4, $5) ON CONFLICT ("Key") DO NOTHING""",
            line, key, organisation.ExternalId, organisation.Name, organisation.Type, organisation.ParentSourcedId);
        return added == 1 ? null : LineOf("Organisation", key);
    }

    /// <summary>Adds an error of a row.</summary>
    public void Add(CsvError error)
    {
        Execute(_addError, error.File, error.Line, error.Column, error.Message);
        ErrorCount++;
    }

    /// <summary>Adds the key of a stored session.</summary>
    public void AddStored(string key, string? parentKey) => Execute(_addStored, key, parentKey);

    /// <summary>Executes a statement with the parameters <c>$0</c>, <c>$1</c> and so on.</summary>
    /// <returns>The number of changed rows.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Streams the rows of a query.</summary>
    public IEnumerable<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return read(reader);
    }

    /// <summary>Skips rows with errors.</summary>
    /// <param name="file">The file.</param>
    /// <param name="column">The number of the column with the error.</param>
    /// <param name="rows">A query that selects the lines and error messages.</param>
    /// <param name="values">The query's parameters.</param>
    public void Skip(string file, int? column, string rows, params object?[] values)
    {
        var errors = Query(rows, row => new CsvError(file, row.GetInt64(0), column, row.GetString(1)), values);
        using var group = Begin();
        foreach (var error in errors)
            Add(error);

        Execute("""UPDATE "Row" SET "IsSkipped" = 1 WHERE NOT "IsSkipped" AND "Line" IN (SELECT "Line" FROM "Error" WHERE "File" = $0)""", file);
    }

    /// <summary>The errors, by file and line.</summary>
    public IEnumerable<CsvError> ReadErrors() => Query(
        """SELECT "File", "Line", "Column", "Message" FROM "Error" ORDER BY "File" DESC, "Line", "Id" """,
        row => new CsvError(row.GetString(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt32(2), row.GetString(3)));

    /// <summary>The rows to write: parents before children, siblings together.</summary>
    public IEnumerable<AcademicSessionRow> ReadRows() => ReadRows("NOT \"IsUnchanged\"");

    /// <summary>The rows to write whose sessions are already stored.</summary>
    public IEnumerable<AcademicSessionRow> ReadStoredRows()
        => ReadRows("NOT \"IsUnchanged\" AND \"Key\" IN (SELECT \"Key\" FROM \"Stored\")");

    private IEnumerable<AcademicSessionRow> ReadRows(string condition) => Query(
        $"""
        SELECT "Line", "SourcedId", "IsDeleted", "Title", "Type", "StartDate", "EndDate", "SchoolYear", "ParentSourcedId", "OrgSourcedId", "Metadata"
        FROM "Row" WHERE NOT "IsSkipped" AND {condition} ORDER BY "Level", "ParentKey", "Line"
        """,
        row => new AcademicSessionRow
        {
            Line = row.GetInt64(0),
            SourcedId = row.GetString(1),
            IsDeleted = row.GetBoolean(2),
            Title = row.GetString(3),
            Type = row.GetString(4),
            StartDate = DateOnly.ParseExact(row.GetString(5), "O", CultureInfo.InvariantCulture),
            EndDate = DateOnly.ParseExact(row.GetString(6), "O", CultureInfo.InvariantCulture),
            SchoolYear = row.GetString(7),
            ParentSourcedId = TextOrNull(row, 8),
            OrgSourcedId = TextOrNull(row, 9),
            Metadata = TextOrNull(row, 10),
        });

    /// <summary>The organisations that are not skipped.</summary>
    public IEnumerable<CreateOrganisationInput> ReadOrganisations() => Query(
        """SELECT "SourcedId", "Name", "Type", "ParentSourcedId" FROM "Organisation" ORDER BY "Line" """,
        row => new CreateOrganisationInput
        {
            ExternalId = row.GetString(0),
            Name = row.GetString(1),
            Type = row.GetString(2),
            ParentSourcedId = TextOrNull(row, 3),
        });

    /// <summary>Runs a query that counts.</summary>
    public long Count(string sql) => Query(sql, row => row.GetInt64(0)).Single();

    /// <inheritdoc/>
    public void Dispose()
    {
        _addRow.Dispose();
        _addError.Dispose();
        _addStored.Dispose();
        _connection.Dispose();
    }

    private static string? TextOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static string Format(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);

    private long LineOf(string table, string key)
        => Query($"SELECT \"Line\" FROM \"{table}\" WHERE \"Key\" = $0", row => row.GetInt64(0), key).Single();

    private static int Execute(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < values.Length; index++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${index}"), values[index] ?? DBNull.Value);
        return command;
    }

    private sealed class Group : IDisposable
    {
        private readonly ImportStaging _staging;

        public Group(ImportStaging staging)
        {
            _staging = staging;
            staging.Execute("BEGIN");
        }

        public void Dispose()
        {
            // A failure such as a full disk has already ended the transaction.
            if (raw.sqlite3_get_autocommit(_staging._connection.Handle!) == 0)
                _staging.Execute("COMMIT");
        }
    }
}

using System.Globalization;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Reads the rows of <c>academicSessions.csv</c>, and checks what can be checked of one row alone.</summary>
internal sealed class AcademicSessionTable(CsvTable table) : IDisposable
{
    public const string FileName = "academicSessions.csv";

    public const string SourcedIdColumn = "sourcedId";
    public const string Title = "title";
    public const string Type = "type";
    public const string SchoolYear = "schoolYear";
    public const string StartDate = "startDate";
    public const string EndDate = "endDate";
    public const string Status = "status";
    public const string DateLastModified = "dateLastModified";
    public const string ParentSourcedId = "parentSourcedId";
    public const string OrgSourcedId = MetadataColumns.Prefix + "orgSourcedId";

    /// <summary>The columns that every file has.</summary>
    public static readonly string[] Required = [SourcedIdColumn, Title, Type, StartDate, EndDate, SchoolYear];

    private static readonly string[] s_statuses = ["active", "tobedeleted", "inactive"];

    private readonly MetadataColumns _metadata = new(table.Columns);
    private readonly List<CsvError> _errors = [];

    /// <summary>How much of the file was read, from 0 to 1.</summary>
    public double Fraction => table.Fraction;

    /// <summary>The line on which the row begins.</summary>
    public long Line => table.Line;

    /// <summary>The row's id; null where it has none.</summary>
    public string? SourcedId => string.IsNullOrWhiteSpace(table[SourcedIdColumn]) ? null : table[SourcedIdColumn];

    /// <summary>The columns that are not imported.</summary>
    public IEnumerable<string> Ignored => table.Columns
        .Except([.. Required, Status, DateLastModified, ParentSourcedId], StringComparer.OrdinalIgnoreCase)
        .Where(name => name.Length > 0 && !MetadataColumns.Is(name));

    /// <summary>What is wrong with the row.</summary>
    public IReadOnlyList<CsvError> Errors => _errors;

    /// <summary>Opens the file.</summary>
    /// <exception cref="OneRosterFileException">It cannot be read, or a column is missing.</exception>
    public static async Task<AcademicSessionTable> OpenAsync(OneRosterFiles files, CancellationToken cancellationToken)
        => new(await CsvTable.OpenAsync(files, FileName, Required, cancellationToken));

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="OneRosterFileException">The file cannot be read on.</exception>
    public Task<bool> ReadAsync(CancellationToken cancellationToken) => table.ReadAsync(cancellationToken);

    /// <summary>The row; null where it has <see cref="Errors"/>.</summary>
    public AcademicSessionRow? Parse()
    {
        _errors.Clear();
        if (table.FindError() is { } error)
        {
            _errors.Add(error);
            return null;
        }

        var row = new AcademicSessionRow
        {
            Line = table.Line,
            SourcedId = SourcedId ?? "",
            IsDeleted = ParseStatus(),
            Title = table[Title] ?? "",
            Type = table[Type]?.Trim() ?? "",
            StartDate = ParseDate(StartDate),
            EndDate = ParseDate(EndDate),
            SchoolYear = table[SchoolYear]?.Trim() ?? "",
            ParentSourcedId = IdOrNull(ParentSourcedId),
            OrgSourcedId = IdOrNull(OrgSourcedId),
            Metadata = _metadata.Read(table),
        };
        CheckStamp();
        CheckRules(row);
        return _errors.Count == 0 ? row : null;
    }

    /// <summary>The numbers of columns, from 1, for errors that are found later.</summary>
    public int? NumberOf(string column) => table.NumberOf(column);

    /// <inheritdoc/>
    public void Dispose() => table.Dispose();

    // An id may begin or end with a blank.
    private string? IdOrNull(string column) => string.IsNullOrWhiteSpace(table[column]) ? null : table[column];

    private string? Trimmed(string column) => table[column]?.Trim() is { Length: > 0 } value ? value : null;

    // OneRoster 1.0 had inactive, which 1.1 says to read as tobedeleted.
    private bool ParseStatus()
    {
        var status = Trimmed(Status) ?? "active";
        if (!s_statuses.Contains(status, StringComparer.OrdinalIgnoreCase))
            Add(Status, $"is '{status}', but must be active or tobedeleted");
        return !status.Equals("active", StringComparison.OrdinalIgnoreCase);
    }

    private DateOnly ParseDate(string column)
    {
        var text = Trimmed(column);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Add(column, text is null ? "is missing" : $"is '{text}', but must be a date such as 2026-09-01");
        return default;
    }

    // The gateway stamps each change itself. Some exports have a date alone.
    private void CheckStamp()
    {
        if (Trimmed(DateLastModified) is { } text
            && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            Add(DateLastModified, $"is '{text}', but must be an instant such as 2026-09-01T08:00:00Z");
        }
    }

    private void CheckRules(AcademicSessionRow row)
    {
        if (row.SourcedId.Length == 0)
            Add(SourcedIdColumn, "is missing");
        foreach (var error in AcademicSessionRules.Find(row.ToInput("")).All)
        {
            var column = ColumnOf(error.Field!);
            if (!HasError(column) && !(column == EndDate && HasError(StartDate)))
                _errors.Add(table.CreateError(error.Message, column));
        }
    }

    private void Add(string column, string rule) => _errors.Add(table.CreateError($"{column} {rule}.", column));

    private bool HasError(string column) => _errors.Exists(error => error.Column == NumberOf(column));

    private static string ColumnOf(string field) => InputViolation.RootOf(field) switch
    {
        "parent" => ParentSourcedId,
        "org" => OrgSourcedId,
        var column => column,
    };
}

using System.Globalization;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Reads the rows of <c>academicSessions.csv</c> and validates each row by itself.</summary>
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

    /// <summary>The columns that every file must have.</summary>
    public static readonly string[] Required = [SourcedIdColumn, Title, Type, StartDate, EndDate, SchoolYear];

    private static readonly string[] s_statuses = ["active", "tobedeleted", "inactive"];

    private readonly MetadataColumns _metadata = new(table.Columns);
    private readonly List<CsvError> _errors = [];

    /// <summary>The fraction of the file that was read, from 0 to 1.</summary>
    public double Fraction => table.Fraction;

    /// <summary>The line on which the row starts.</summary>
    public long Line => table.Line;

    /// <summary>The row's id; null when it has none.</summary>
    public string? SourcedId => string.IsNullOrWhiteSpace(table[SourcedIdColumn]) ? null : table[SourcedIdColumn];

    /// <summary>The columns that are not imported.</summary>
    public IEnumerable<string> Ignored => table.Columns
        .Except([.. Required, Status, DateLastModified, ParentSourcedId], StringComparer.OrdinalIgnoreCase)
        .Where(name => name.Length > 0 && !MetadataColumns.Is(name));

    /// <summary>The errors of the row.</summary>
    public IReadOnlyList<CsvError> Errors => _errors;

    /// <summary>Opens the file.</summary>
    /// <exception cref="OneRosterFileException">The file cannot be read, or a column is missing.</exception>
    public static async Task<AcademicSessionTable> OpenAsync(OneRosterFiles files, CancellationToken cancellationToken)
        => new(await CsvTable.OpenAsync(files, FileName, Required, cancellationToken));

    /// <summary>Moves to the next row.</summary>
    /// <exception cref="OneRosterFileException">The file cannot be read further.</exception>
    public Task<bool> ReadAsync(CancellationToken cancellationToken) => table.ReadAsync(cancellationToken);

    /// <summary>Parses the row. Null when it has <see cref="Errors"/>.</summary>
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

    /// <summary>The number of a column, from 1, for errors that are found later.</summary>
    public int? NumberOf(string column) => table.NumberOf(column);

    /// <inheritdoc/>
    public void Dispose() => table.Dispose();

    // Ids may start or end with a space.
    private string? IdOrNull(string column) => string.IsNullOrWhiteSpace(table[column]) ? null : table[column];

    private string? Trimmed(string column) => table[column]?.Trim() is { Length: > 0 } value ? value : null;

    // OneRoster 1.0 had inactive, which OneRoster 1.1 maps to tobedeleted.
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

    // The gateway sets the stamp itself. Some exports have only a date.
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

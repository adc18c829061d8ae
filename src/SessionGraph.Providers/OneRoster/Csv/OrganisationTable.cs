namespace SessionGraph.Providers.OneRoster;

/// <summary>Reads the rows of <c>orgs.csv</c>.</summary>
internal sealed class OrganisationTable(CsvTable table) : IDisposable
{
    public const string FileName = "orgs.csv";

    private static readonly string[] s_required = ["sourcedId", "name", "type"];

    private readonly List<CsvError> _errors = [];

    /// <summary>The errors of the row.</summary>
    public IReadOnlyList<CsvError> Errors => _errors;

    /// <summary>The line on which the row starts.</summary>
    public long Line => table.Line;

    /// <summary>Opens the file.</summary>
    /// <exception cref="OneRosterFileException">The file cannot be read, or a column is missing.</exception>
    public static async Task<OrganisationTable> OpenAsync(OneRosterFiles files, CancellationToken cancellationToken)
        => new(await CsvTable.OpenAsync(files, FileName, s_required, cancellationToken));

    /// <summary>Moves to the next row.</summary>
    /// <exception cref="OneRosterFileException">The file cannot be read further.</exception>
    public Task<bool> ReadAsync(CancellationToken cancellationToken) => table.ReadAsync(cancellationToken);

    /// <summary>Converts the row to the input of the mutation. Null when it has <see cref="Errors"/> or is marked as deleted.</summary>
    public CreateOrganisationInput? Parse()
    {
        _errors.Clear();
        if (table.FindError() is { } error)
        {
            _errors.Add(error);
            return null;
        }

        // An import never deletes an organisation, because sessions belong to it.
        if (table["status"]?.Trim() is { Length: > 0 } status && !status.Equals("active", StringComparison.OrdinalIgnoreCase))
            return null;

        var input = new CreateOrganisationInput
        {
            ExternalId = table["sourcedId"] is { } id && !string.IsNullOrWhiteSpace(id) ? id : "",
            Name = table["name"] ?? "",
            Type = table["type"]?.Trim() ?? "",
            ParentSourcedId = table["parentSourcedId"],
        };
        if (input.ExternalId.Length == 0)
            Add("sourcedId", "is missing");
        if (string.IsNullOrWhiteSpace(input.Name))
            Add("name", "is missing");
        if (OrganisationDefinition.FindInvalidType(input.Type) is { } rule)
            Add("type", rule);
        foreach (var limit in InputLimits<CreateOrganisationInput>.FindAll(input))
            Add(limit.Field == "externalId" ? "sourcedId" : limit.Field, limit.Rule);
        return _errors.Count == 0 ? input : null;
    }

    /// <summary>The number of a column, from 1, for errors that are found later.</summary>
    public int? NumberOf(string column) => table.NumberOf(column);

    /// <inheritdoc/>
    public void Dispose() => table.Dispose();

    private void Add(string column, string rule) => _errors.Add(table.CreateError($"{column} {rule}.", column));
}

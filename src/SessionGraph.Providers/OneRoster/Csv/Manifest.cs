namespace SessionGraph.Providers.OneRoster;

/// <summary>The file <c>manifest.csv</c>, which lists the other files of an export.</summary>
/// <param name="AcademicSessions">The mode of <c>academicSessions.csv</c>.</param>
/// <param name="Organisations">The mode of <c>orgs.csv</c>.</param>
internal sealed record Manifest(ManifestMode AcademicSessions, ManifestMode Organisations)
{
    public const string FileName = "manifest.csv";

    private const string OfAcademicSessions = "file.academicSessions";
    private const string OfOrganisations = "file.orgs";

    // The other files of OneRoster 1.2. A manifest lists all of them.
    private static readonly string[] s_others =
    [
        "categories", "classes", "classResources", "courses", "courseResources", "demographics", "enrollments",
        "lineItemLearningObjectiveIds", "lineItems", "lineItemScoreScales", "resources", "resultLearningObjectiveIds", "results",
        "resultScoreScales", "roles", "scoreScales", "userProfiles", "userResources", "users",
    ];

    /// <summary>Reads the manifest. Exports of OneRoster 1.0 have none; their files are bulk files.</summary>
    /// <exception cref="OneRosterFileException">The manifest is not valid, or lists a missing file.</exception>
    public static async Task<Manifest> ReadAsync(OneRosterFiles files, CancellationToken cancellationToken)
    {
        if (!files.Has(FileName))
            return new Manifest(Found(files, AcademicSessionTable.FileName), Found(files, OrganisationTable.FileName));

        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var table = await CsvTable.OpenAsync(files, FileName, ["propertyName", "value"], cancellationToken);
        while (await table.ReadAsync(cancellationToken))
        {
            if (table["propertyName"] is { } name)
                properties[name.Trim()] = table["value"]?.Trim() ?? "";
        }

        return new Manifest(
            Read(files, properties, OfAcademicSessions, AcademicSessionTable.FileName),
            Read(files, properties, OfOrganisations, OrganisationTable.FileName));
    }

    /// <summary>Writes the manifest of an export.</summary>
    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = CsvFormat.CreateWriter(stream);
        foreach (var (name, value) in Properties())
        {
            writer.WriteField(name);
            writer.WriteField(value);
            await writer.NextRecordAsync().WaitAsync(cancellationToken);
        }
    }

    private IEnumerable<(string Name, string Value)> Properties() =>
    [
        ("propertyName", "value"),
        ("manifest.version", "1.0"),
        ("oneroster.version", "1.2"),
        (OfAcademicSessions, NameOf(AcademicSessions)),
        (OfOrganisations, NameOf(Organisations)),
        .. s_others.Select(name => ($"file.{name}", NameOf(ManifestMode.Absent))),
        ("source.systemName", "SessionGraph"),
    ];

    private static ManifestMode Found(OneRosterFiles files, string fileName)
        => files.Has(fileName) ? ManifestMode.Bulk : ManifestMode.Absent;

    private static ManifestMode Read(OneRosterFiles files, Dictionary<string, string> properties, string property, string fileName)
    {
        if (!properties.TryGetValue(property, out var value))
            return Found(files, fileName);
        if (!Enum.GetNames<ManifestMode>().Contains(value, StringComparer.OrdinalIgnoreCase))
            throw new OneRosterFileException($"{FileName}: {property} is '{value}', but must be absent, bulk or delta.");

        var mode = Enum.Parse<ManifestMode>(value, ignoreCase: true);
        return mode is ManifestMode.Absent || files.Has(fileName)
            ? mode
            : throw new OneRosterFileException($"{FileName}: {property} is '{value}', but {files.Path} has no {fileName}.");
    }

    private static string NameOf(ManifestMode mode) => mode switch
    {
        ManifestMode.Absent => "absent",
        ManifestMode.Bulk => "bulk",
        ManifestMode.Delta => "delta",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };
}

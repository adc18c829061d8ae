using System.Text.Json.Nodes;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// The columns <c>metadata.*</c>, in which OneRoster's files carry what the standard does not have: one column for each member of a
/// session's metadata. The column of the organisation is not one of them.
/// </summary>
internal sealed class MetadataColumns
{
    public const string Prefix = "metadata.";

    private readonly (string Column, string Member)[] _columns;

    /// <param name="columns">The columns of the file.</param>
    public MetadataColumns(IEnumerable<string> columns) => _columns =
    [
        .. columns
            .Where(name => Is(name) && name[Prefix.Length..] != AcademicSessionTable.OrgSourcedId[Prefix.Length..])
            .Select(name => (name, name[Prefix.Length..])),
    ];

    /// <summary>Whether a column has metadata.</summary>
    public static bool Is(string column) => column.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value in a file of a member of the metadata: a text as it is, anything else as JSON.</summary>
    public static string Format(JsonNode? value)
        => value is JsonValue text && text.TryGetValue<string>(out var content) ? content : value?.ToJsonString(MetadataJson.Options) ?? "null";

    /// <summary>A JSON object with the row's values, null for the empty ones; null where the file has no such column.</summary>
    public string? Read(CsvTable table)
    {
        if (_columns.Length == 0)
            return null;
        var members = new JsonObject();
        foreach (var (column, member) in _columns)
            members[member] = table[column];
        return members.ToJsonString(MetadataJson.Options);
    }

    /// <summary>
    /// The stored metadata with a row's values. A member that no column names stays, and so does one whose value in a file would be this
    /// one. An empty value removes the member.
    /// </summary>
    public static string? Merge(string? stored, string row)
    {
        var metadata = stored is null ? [] : JsonNode.Parse(stored)!.AsObject();
        var isChanged = false;
        foreach (var (member, value) in JsonNode.Parse(row)!.AsObject())
        {
            var isThere = metadata.TryGetPropertyValue(member, out var present);
            if ((isThere ? Format(present) : "") == ((string?)value ?? ""))
                continue;

            isChanged = true;
            if (value is null)
                metadata.Remove(member);
            else
                metadata[member] = (string?)value;
        }

        if (!isChanged)
            return stored;
        return metadata.Count == 0 ? null : metadata.ToJsonString(MetadataJson.Options);
    }
}

using System.Text.Json.Nodes;

namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// The <c>metadata.*</c> columns, in which OneRoster's files carry extensions of the standard: one column for each member of a session's
/// metadata. The organisation's column is not one of them.
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

    /// <summary>Whether the column is a metadata column.</summary>
    public static bool Is(string column) => column.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Formats the value of a metadata member: a string as it is, anything else as JSON.</summary>
    public static string Format(JsonNode? value)
        => value is JsonValue text && text.TryGetValue<string>(out var content) ? content : value?.ToJsonString(MetadataJson.Options) ?? "null";

    /// <summary>Reads the row's values as a JSON object, with null for empty values. Null when the file has no metadata columns.</summary>
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
    /// Merges a row's values into the stored metadata. A member stays if no column names it or if its exported value would be the same. An
    /// empty value removes the member.
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

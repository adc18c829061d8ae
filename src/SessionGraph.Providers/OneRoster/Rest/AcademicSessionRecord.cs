using System.Text.Json;

namespace SessionGraph.Providers.OneRoster;

/// <summary>An academic session in an answer.</summary>
internal sealed class AcademicSessionRecord
{
    /// <summary>The names of the fields, which a request may select.</summary>
    public static readonly IReadOnlyList<string> Fields =
        [.. typeof(AcademicSessionRecord).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];

    public string SourcedId { get; set; } = "";

    public string Status { get; set; } = "";

    public string Title { get; set; } = "";

    public DateOnly StartDate { get; set; }

    public DateOnly EndDate { get; set; }

    public string Type { get; set; } = "";

    /// <summary>A number, as Timeback answers; in a request it is a text.</summary>
    public int? SchoolYear { get; set; }

    public GuidRef? Org { get; set; }

    public DateTime DateLastModified { get; set; }

    public JsonElement? Metadata { get; set; }

    public GuidRef? Parent { get; set; }

    public IReadOnlyList<GuidRef> Children { get; set; } = [];
}

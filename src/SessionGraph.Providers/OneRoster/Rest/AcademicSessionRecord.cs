using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace SessionGraph.Providers.OneRoster;

/// <summary>An academic session in a response.</summary>
internal sealed class AcademicSessionRecord
{
    /// <summary>The names of the fields that a request may select.</summary>
    public static readonly IReadOnlyList<string> Fields =
        [.. typeof(AcademicSessionRecord).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];

    [Description("The id of the record.")]
    public string SourcedId { get; set; } = "";

    [Description("`tobedeleted`: the record is deleted. Copies of it may be deleted, too.")]
    [AllowedValues("active", "tobedeleted")]
    public string Status { get; set; } = "";

    [Description("The name.")]
    public string Title { get; set; } = "";

    [Description("The first day.")]
    public DateOnly StartDate { get; set; }

    [Description("The day after the last one.")]
    public DateOnly EndDate { get; set; }

    [Description("`gradingPeriod`, `semester`, `schoolYear`, `term`, or `ext:` and a name.")]
    public string Type { get; set; } = "";

    [Description("The year in which the school year ends. A number in responses, as in Timeback; a string or a number in requests.")]
    public int? SchoolYear { get; set; }

    [Description("The organisation.")]
    public GuidRef? Org { get; set; }

    [Description("When the record changed last.")]
    public DateTime DateLastModified { get; set; }

    [Description("Additional data of the caller. Omitted when there is none.")]
    public JsonElement? Metadata { get; set; }

    [Description("The academic session that this one is part of. Omitted when there is none.")]
    public GuidRef? Parent { get; set; }

    [Description("The academic sessions that are part of this one.")]
    public IReadOnlyList<GuidRef> Children { get; set; } = [];
}

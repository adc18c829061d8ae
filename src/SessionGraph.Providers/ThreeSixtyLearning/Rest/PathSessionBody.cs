using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A path session in responses of 360Learning's REST API.</summary>
internal sealed record PathSessionBody
{
    [Description("The id of the session.")]
    public string SessionId { get; set; } = "";

    [Description("The id of the path.")]
    public string PathId { get; set; } = "";

    [Description("The name.")]
    public string SessionName { get; set; } = "";

    [Description("The start.")]
    [DataType("date-time")]
    public string? StartDate { get; set; }

    [Description("The end; null: open-ended.")]
    [DataType("date-time")]
    public string? EndDate { get; set; }

    [Description("The addresses of the instructors, the main one first.")]
    public List<string> InstructorsMails { get; set; } = [];

    [Description("The id of the group that owns the session.")]
    public string SessionOwnerGroup { get; set; } = "";

    [Description("A registration number, or an id in another tool.")]
    public string? SessionAdditionalInformation { get; set; }
}

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.School;

/// <summary>A session setup in responses of the school's REST API.</summary>
internal sealed record SessionSetupBody
{
    [Description("What is set up.")]
    [AllowedValues("exam_session", "academic_session")]
    public string SessionType { get; set; } = "";

    [Description("The id of the setup.")]
    [DataType("uuid")]
    public string Id { get; set; } = "";

    [Description("The academic session.")]
    public Guid? AcademicSession { get; set; }

    [Description("The exam session.")]
    public Guid? ExamSession { get; set; }

    [Description("The progress of the setup.")]
    [AllowedValues("not_started", "pending", "completed")]
    public string Status { get; set; } = "";

    [Description("The number of the current step.")]
    public int? CurrentStep { get; set; }

    [Description("When the setup was created.")]
    [DataType("date-time")]
    public string CreatedAt { get; set; } = "";

    [Description("When the setup changed last.")]
    [DataType("date-time")]
    public string UpdatedAt { get; set; } = "";
}

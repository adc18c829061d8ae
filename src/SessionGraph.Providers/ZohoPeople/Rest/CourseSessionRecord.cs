using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A course session in a response. A missing value is an empty string.</summary>
internal sealed record CourseSessionRecord
{
    [Description("How many learners belong to the session.")]
    public int TotalLearnersCount { get; set; }

    [Description("The name.")]
    public string SessionName { get; set; } = "";

    [Description("The end, as in `11:00 AM`.")]
    public string SessionEndTime { get; set; } = "";

    [Description("The start, as in `10:00 AM`.")]
    public string SessionStartTime { get; set; } = "";

    [Description("A description.")]
    public string Description { get; set; } = "";

    [Description("The resources of the session.")]
    public IReadOnlyList<string> Resources { get; set; } = [];

    [Description("The id of the session.")]
    public string SessionId { get; set; } = "";

    [Description("The id of the room.")]
    public string RoomId { get; set; } = "";

    [Description("Whether the session may be deleted.")]
    public bool CanUserDelete { get; set; }

    [Description("The day, `DD-MM-YYYY`.")]
    public string SessionStartDate { get; set; } = "";

    [Description("The last day, `DD-MM-YYYY`, on which the session is locked.")]
    public string LockUntil { get; set; } = "";

    [Description("How many learners were present. The name is spelt as Zoho People spells it.")]
    [JsonPropertyName("presentLeanersCount")]
    public int PresentLearnersCount { get; set; }

    [Description("The name of the grade category.")]
    public string GradeCategoryName { get; set; } = "";

    [Description("Whether the session is locked.")]
    public bool IsLocked { get; set; }

    [Description("The id of the grade category.")]
    public string GradeCategoryId { get; set; } = "";

    [Description("The type.")]
    [AllowedValues("Classroom", "E-learning")]
    public string SessionType { get; set; } = "";

    [Description("The name of the room.")]
    public string SessionRoom { get; set; } = "";

    [Description("The name of the trainer.")]
    public string SessionTrainer { get; set; } = "";

    [Description("Whether the session has ended.")]
    public bool IsSessionCompleted { get; set; }

    [Description("The trainer's employee record number.")]
    public string TrainerErecno { get; set; } = "";

    [Description("Whether the session may be changed.")]
    public bool CanUserEdit { get; set; }

    [Description("The id of the module.")]
    public string ModuleId { get; set; } = "";
}

using System.Text.Json.Serialization;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A course session in an answer. A missing value is an empty text.</summary>
internal sealed record CourseSessionRecord
{
    public int TotalLearnersCount { get; set; }

    public string SessionName { get; set; } = "";

    public string SessionEndTime { get; set; } = "";

    public string SessionStartTime { get; set; } = "";

    public string Description { get; set; } = "";

    public IReadOnlyList<string> Resources { get; set; } = [];

    public string SessionId { get; set; } = "";

    public string RoomId { get; set; } = "";

    public bool CanUserDelete { get; set; }

    public string SessionStartDate { get; set; } = "";

    public string LockUntil { get; set; } = "";

    /// <summary>Spelt as Zoho People spells it.</summary>
    [JsonPropertyName("presentLeanersCount")]
    public int PresentLearnersCount { get; set; }

    public string GradeCategoryName { get; set; } = "";

    public bool IsLocked { get; set; }

    public string GradeCategoryId { get; set; } = "";

    public string SessionType { get; set; } = "";

    public string SessionRoom { get; set; } = "";

    public string SessionTrainer { get; set; } = "";

    public bool IsSessionCompleted { get; set; }

    public string TrainerErecno { get; set; } = "";

    public bool CanUserEdit { get; set; }

    public string ModuleId { get; set; } = "";
}

using System.Globalization;
using System.Text.Json.Serialization;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A course session in an answer. A missing value is an empty text.</summary>
internal sealed record CourseSessionRecord
{
    public required int TotalLearnersCount { get; init; }

    public required string SessionName { get; init; }

    public required string SessionEndTime { get; init; }

    public required string SessionStartTime { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<string> Resources { get; init; }

    public required string SessionId { get; init; }

    public required string RoomId { get; init; }

    public required bool CanUserDelete { get; init; }

    public required string SessionStartDate { get; init; }

    public required string LockUntil { get; init; }

    /// <summary>Spelt as Zoho People spells it.</summary>
    [JsonPropertyName("presentLeanersCount")]
    public required int PresentLearnersCount { get; init; }

    public required string GradeCategoryName { get; init; }

    public required bool IsLocked { get; init; }

    public required string GradeCategoryId { get; init; }

    public required string SessionType { get; init; }

    public required string SessionRoom { get; init; }

    public required string SessionTrainer { get; init; }

    public required bool IsSessionCompleted { get; init; }

    public required string TrainerErecno { get; init; }

    public required bool CanUserEdit { get; init; }

    public required string ModuleId { get; init; }

    /// <summary>The record of a stored session.</summary>
    /// <param name="session">The session, with its trainer, its room and its grade category.</param>
    /// <param name="state">What follows from the clock.</param>
    public static CourseSessionRecord Of(CourseSession session, CourseSessionState state) => new()
    {
        TotalLearnersCount = session.TotalLearnersCount,
        SessionName = session.Title ?? "",
        SessionEndTime = Format(session.EndTime),
        SessionStartTime = Format(session.StartTime),
        Description = session.Description ?? "",
        Resources = session.Resources,
        SessionId = session.ExternalId ?? "",
        RoomId = session.RoomId ?? "",
        CanUserDelete = state.CanUserDelete(session),
        SessionStartDate = Format(session.Date),
        LockUntil = Format(session.LockUntil),
        PresentLearnersCount = session.PresentLearnersCount,
        GradeCategoryName = session.GradeCategory?.Name ?? "",
        IsLocked = state.IsLocked(session),
        GradeCategoryId = session.GradeCategoryId ?? "",
        SessionType = session.SessionType is CourseSessionType.Classroom ? "Classroom" : "E-learning",
        SessionRoom = session.Room?.Name ?? "",
        SessionTrainer = session.Trainer?.Name ?? "",
        IsSessionCompleted = state.IsSessionCompleted(session),
        TrainerErecno = session.TrainerErecno,
        CanUserEdit = state.CanUserEdit(session),
        ModuleId = session.ModuleId,
    };

    private static string Format(TimeOnly time) => time.ToString("hh:mm tt", CultureInfo.InvariantCulture);

    private static string Format(DateOnly? date) => date?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) ?? "";
}

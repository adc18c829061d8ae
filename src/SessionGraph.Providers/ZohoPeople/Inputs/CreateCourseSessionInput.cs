using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A new session in a module of a Zoho People course batch.</summary>
public sealed record CreateCourseSessionInput : ICourseSessionRecord
{
    /// <summary>
    /// The name of the connection in which to create the session; <c>connections</c> has the names. At most 100 characters. Default: the
    /// only connection of the provider. Until the next version, <c>default</c> means the same.
    /// </summary>
    [StringLength(100)]
    public string? Connection { get; init; }

    /// <summary>
    /// Zoho People's own id of the session, such as <c>478346000019553023</c>: 1 to 30 digits. At most 64 characters. Unique in the
    /// connection. Default: a new id of 18 digits.
    /// </summary>
    [StringLength(64)]
    public string? ExternalId { get; init; }

    /// <summary>The id of the course: Zoho People's own id, not a global id. At most 100 characters.</summary>
    [StringLength(100)]
    public required string CourseId { get; init; }

    /// <summary>The id of a batch of the course: Zoho People's own id, not a global id. At most 100 characters.</summary>
    [StringLength(100)]
    public required string BatchId { get; init; }

    /// <summary>The id of a module of the batch: Zoho People's own id, not a global id. At most 100 characters.</summary>
    [StringLength(100)]
    public required string ModuleId { get; init; }

    /// <summary>
    /// The name of the session. Not blank, at most 100 characters unless the gateway's setting <c>ZohoPeople:MaximumNameLength</c> differs.
    /// </summary>
    [StringLength(1000)]
    public required string Name { get; init; }

    /// <summary>The employee record number of the trainer who holds the session. At most 100 characters.</summary>
    [StringLength(100)]
    public required string TrainerErecno { get; init; }

    /// <summary>Whether the session takes place in a classroom or online.</summary>
    public required CourseSessionType Type { get; init; }

    /// <summary>
    /// The day of the session in the provider's time zone: <c>16-05-2026</c>, <c>16_05_2026</c> or <c>2026-05-16</c>. Within the
    /// dates of the session's batch. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public required string Date { get; init; }

    /// <summary>
    /// The time of day at which the session starts, such as <c>10:00 AM</c>, <c>1:05 pm</c> or <c>13:05</c>. It is in the time zone
    /// of the gateway's setting <c>ZohoPeople:TimeZone</c>, by default UTC. A time that daylight saving skips moves forward by the gap. Of
    /// a time that occurs twice, the earlier counts. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public required string StartTime { get; init; }

    /// <summary>
    /// The time of day at which the session ends, in the format of <c>startTime</c>, such as <c>11:30 AM</c>. After <c>startTime</c>, on
    /// the same day. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public required string EndTime { get; init; }

    /// <summary>
    /// What the session is about. At most 2000 characters unless the gateway's setting <c>ZohoPeople:MaximumDescriptionLength</c> differs.
    /// Default, and when empty: none.
    /// </summary>
    [StringLength(4000)]
    public string? Description { get; init; }

    /// <summary>
    /// The id of the room in which the session takes place: Zoho People's own id, not a global id. Default, and when empty: none.
    /// At most 100 characters.
    /// </summary>
    [StringLength(100)]
    public string? RoomId { get; init; }

    /// <summary>
    /// The last day on which the session is locked, in the provider's time zone: <c>16-05-2026</c>, <c>16_05_2026</c> or
    /// <c>2026-05-16</c>. Default, and when empty: none. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public string? LockUntil { get; init; }

    /// <summary>
    /// The id of the category by which the session is graded: Zoho People's own id, not a global id. Default, and when empty: none.
    /// At most 100 characters.
    /// </summary>
    [StringLength(100)]
    public string? GradeCategoryId { get; init; }

    /// <summary>The number of learners who belong to the session: 0 or more. Default: 0.</summary>
    public int? TotalLearnersCount { get; init; }

    /// <summary>The number of learners who attended the session: from 0 to <c>totalLearnersCount</c>. Default: 0.</summary>
    public int? PresentLearnersCount { get; init; }

    /// <summary>The resources of the session: at most 100 items of at most 255 characters each. Default: none.</summary>
    [MaxLength(100)]
    [StringLength(255)]
    public IReadOnlyList<string>? Resources { get; init; }
}

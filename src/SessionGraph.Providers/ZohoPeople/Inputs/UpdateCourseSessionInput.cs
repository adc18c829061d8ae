using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>
/// The changes of a course session (PATCH). The required fields must always be given. The other fields keep their values when they are left
/// out.
/// </summary>
public sealed record UpdateCourseSessionInput : ICourseSessionRecord
{
    /// <summary>The global id of the course session. Give either <c>id</c> or <c>key</c>.</summary>
    [ID<CourseSession>]
    public long? Id { get; init; }

    /// <summary>The provider's own id of the course session, in place of <c>id</c>.</summary>
    public ExternalKeyInput? Key { get; init; }

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
    /// Null or an empty text removes it.
    /// </summary>
    [StringLength(4000)]
    public Optional<string?> Description { get; init; }

    /// <summary>
    /// The id of the room in which the session takes place: Zoho People's own id, not a global id. Null or an empty text removes it.
    /// At most 100 characters.
    /// </summary>
    [StringLength(100)]
    public Optional<string?> RoomId { get; init; }

    /// <summary>
    /// The last day on which the session is locked, in the provider's time zone: <c>16-05-2026</c>, <c>16_05_2026</c> or
    /// <c>2026-05-16</c>. Null or an empty text removes it. It is the only field of a locked session that may change. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public Optional<string?> LockUntil { get; init; }

    /// <summary>
    /// The id of the category by which the session is graded: Zoho People's own id, not a global id. Null or an empty text removes it.
    /// At most 100 characters.
    /// </summary>
    [StringLength(100)]
    public Optional<string?> GradeCategoryId { get; init; }

    /// <summary>The number of learners who belong to the session: 0 or more.</summary>
    public Optional<int?> TotalLearnersCount { get; init; }

    /// <summary>The number of learners who attended the session: from 0 to <c>totalLearnersCount</c>.</summary>
    public Optional<int?> PresentLearnersCount { get; init; }

    /// <summary>All resources of the session: at most 100 items of at most 255 characters each. Null or an empty list removes them.</summary>
    [MaxLength(100)]
    [StringLength(255)]
    public Optional<IReadOnlyList<string>?> Resources { get; init; }

    /// <summary>
    /// The <c>version</c> that you read. If the session has another version by now, nothing changes and the error is a
    /// <c>ConflictError</c>. Default: no check.
    /// </summary>
    public int? ExpectedVersion { get; init; }
}

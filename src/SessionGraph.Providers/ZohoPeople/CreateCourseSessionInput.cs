using System.ComponentModel.DataAnnotations;
using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>A new session in a module of a Zoho People course batch.</summary>
public sealed record CreateCourseSessionInput : ICourseSessionRecord
{
    /// <summary>The provider account in which to create the session. At most 100 characters. Default: <c>default</c>.</summary>
    [StringLength(100)]
    public string? Connection { get; init; }

    /// <summary>The id of the course. At most 100 characters.</summary>
    [StringLength(100)]
    public required string CourseId { get; init; }

    /// <summary>The id of a batch of the course. At most 100 characters.</summary>
    [StringLength(100)]
    public required string BatchId { get; init; }

    /// <summary>The id of a module of the batch. At most 100 characters.</summary>
    [StringLength(100)]
    public required string ModuleId { get; init; }

    /// <summary>The name of the session. Not blank, at most 100 characters (<c>ZohoPeople:MaximumNameLength</c>).</summary>
    [StringLength(1000)]
    public required string Name { get; init; }

    /// <summary>The employee record number of the trainer who holds the session. At most 100 characters.</summary>
    [StringLength(100)]
    public required string TrainerErecno { get; init; }

    /// <summary>Whether the session takes place in a classroom or online.</summary>
    public required CourseSessionType Type { get; init; }

    /// <summary>
    /// The day of the session in the provider's time zone, as <c>DD-MM-YYYY</c> or <c>DD_MM_YYYY</c>: <c>16-05-2026</c>. Within the dates
    /// of the batch. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public required string Date { get; init; }

    /// <summary>
    /// The time of day at which the session starts, on the 12-hour clock, as in <c>10:00 AM</c> or <c>1:05 pm</c>. It is in the provider's
    /// time zone, the setting <c>ZohoPeople:TimeZone</c> of the gateway, by default UTC. A time that daylight saving skips moves forward by
    /// the gap; of one that occurs twice, the earlier is meant. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public required string StartTime { get; init; }

    /// <summary>
    /// The time of day at which the session ends, in the format of <c>startTime</c> and after it, on the same day. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public required string EndTime { get; init; }

    /// <summary>
    /// What the session is about. At most 2000 characters (<c>ZohoPeople:MaximumDescriptionLength</c>). Null or an empty text means none.
    /// Default: none.
    /// </summary>
    [StringLength(4000)]
    public string? Description { get; init; }

    /// <summary>
    /// The id of the room in which the session takes place. At most 100 characters. Null or an empty text means none. Default: none.
    /// </summary>
    [StringLength(100)]
    public string? RoomId { get; init; }

    /// <summary>
    /// The last day on which the session is locked, in the format of <c>date</c>. At most 64 characters. Null or an empty text means none.
    /// Default: none.
    /// </summary>
    [StringLength(64)]
    public string? LockUntil { get; init; }

    /// <summary>
    /// The id of the category by which the session is graded. At most 100 characters. Null or an empty text means none. Default: none.
    /// </summary>
    [StringLength(100)]
    public string? GradeCategoryId { get; init; }
}

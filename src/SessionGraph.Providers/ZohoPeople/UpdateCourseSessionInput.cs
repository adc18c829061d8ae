using System.ComponentModel.DataAnnotations;
using SessionGraph.GraphQL;
using SessionGraph.GraphQL.Types.Relay;
using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>
/// The changes of a course session (PATCH). The required fields are always given; the others keep their values when left out.
/// </summary>
public sealed record UpdateCourseSessionInput : ICourseSessionRecord
{
    /// <summary>The global id of the course session.</summary>
    [ID<CourseSession>]
    public required long Id { get; init; }

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
    /// What the session is about. At most 2000 characters (<c>ZohoPeople:MaximumDescriptionLength</c>). Null or an empty text removes it.
    /// </summary>
    [StringLength(4000)]
    public Optional<string?> Description { get; init; }

    /// <summary>The id of the room in which the session takes place. At most 100 characters. Null or an empty text removes it.</summary>
    [StringLength(100)]
    public Optional<string?> RoomId { get; init; }

    /// <summary>
    /// The last day on which the session is locked, in the format of <c>date</c>. At most 64 characters. Null or an empty text removes it.
    /// </summary>
    [StringLength(64)]
    public Optional<string?> LockUntil { get; init; }

    /// <summary>The id of the category by which the session is graded. At most 100 characters. Null or an empty text removes it.</summary>
    [StringLength(100)]
    public Optional<string?> GradeCategoryId { get; init; }

    /// <summary>
    /// The <c>version</c> that you read. If the session has another version by now, nothing changes and the error is a
    /// <c>ConflictError</c>. Default: no check.
    /// </summary>
    public int? ExpectedVersion { get; init; }
}

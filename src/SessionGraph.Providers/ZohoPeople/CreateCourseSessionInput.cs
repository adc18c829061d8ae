using System.ComponentModel.DataAnnotations;
using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>A new session in a module of a Zoho People course batch.</summary>
public sealed record CreateCourseSessionInput : ICourseSessionRecord
{
    /// <summary>The provider account, at most 100 characters. Default: <c>default</c>.</summary>
    [StringLength(100)]
    public string? Connection { get; init; }

    /// <summary><c>courseId</c>: the course, at most 100 characters.</summary>
    [StringLength(100)]
    public required string CourseId { get; init; }

    /// <summary><c>batchId</c>: a batch of the course, at most 100 characters.</summary>
    [StringLength(100)]
    public required string BatchId { get; init; }

    /// <summary><c>moduleId</c>: a module of the batch, at most 100 characters.</summary>
    [StringLength(100)]
    public required string ModuleId { get; init; }

    /// <summary><c>name</c>: not blank, at most 100 characters (<c>ZohoPeople:MaximumNameLength</c>).</summary>
    [StringLength(1000)]
    public required string Name { get; init; }

    /// <summary><c>trainerErecno</c>: the employee record number of a trainer, at most 100 characters.</summary>
    [StringLength(100)]
    public required string TrainerErecno { get; init; }

    /// <summary><c>type</c>: how the session is held.</summary>
    public required CourseSessionType Type { get; init; }

    /// <summary>
    /// <c>date</c>: <c>DD-MM-YYYY</c> (or <c>DD_MM_YYYY</c>) on the wall calendar, inside the batch's dates. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public required string Date { get; init; }

    /// <summary>
    /// <c>startTime</c>: wall-clock time on the 12-hour clock, as in <c>10:00 AM</c> or <c>1:05 pm</c>, in the zone
    /// <c>ZohoPeople:TimeZone</c> (UTC). A time that a daylight-saving change skips is moved forward by what is skipped; of a time that
    /// comes twice, the first is meant. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public required string StartTime { get; init; }

    /// <summary><c>endTime</c>: wall-clock time on the 12-hour clock, after the start on the same day. At most 64 characters.</summary>
    [StringLength(64)]
    public required string EndTime { get; init; }

    /// <summary>
    /// <c>description</c>: at most 2000 characters (<c>ZohoPeople:MaximumDescriptionLength</c>); null or an empty text is none. Default:
    /// none.
    /// </summary>
    [StringLength(4000)]
    public string? Description { get; init; }

    /// <summary><c>roomId</c>: a classroom, at most 100 characters; null or an empty text is none. Default: none.</summary>
    [StringLength(100)]
    public string? RoomId { get; init; }

    /// <summary>
    /// <c>lockUntil</c>: <c>DD-MM-YYYY</c> (or <c>DD_MM_YYYY</c>), the last day on which the session is locked; null or an empty text is
    /// none. At most 64 characters. Default: none.
    /// </summary>
    [StringLength(64)]
    public string? LockUntil { get; init; }

    /// <summary><c>gradeCategoryId</c>: a grade category, at most 100 characters; null or an empty text is none. Default: none.</summary>
    [StringLength(100)]
    public string? GradeCategoryId { get; init; }
}

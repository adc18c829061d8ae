namespace SessionGraph.Store;

/// <summary>
/// A session in a module of a course batch (Zoho People LMS, <c>…/modules/{moduleId}/sessions/{sessionId}</c>,
/// docs/providers/zoho-people.md). <see cref="Session.ExternalId"/> is <c>sessionId</c>, <see cref="Session.Title"/> is <c>name</c>. The
/// provider has wall-clock times without a zone, which are kept as they are; <see cref="Session.StartsAt"/> and
/// <see cref="Session.EndsAt"/> are the instants that they mean in the connection's zone.
/// </summary>
public sealed class CourseSession : Session
{
    /// <summary>Creates a course session.</summary>
    public CourseSession() : base(Provider.ZohoPeople)
    {
    }

    /// <summary><c>moduleId</c>: a <see cref="CourseModule"/> of the same connection.</summary>
    public string ModuleId { get; set; } = "";

    /// <summary>The module, through which the batch and the course are known.</summary>
    public CourseModule? Module { get; set; }

    /// <summary><c>trainerErecno</c>: a <see cref="Store.Trainer"/> of the same connection.</summary>
    public string TrainerErecno { get; set; } = "";

    /// <summary>The trainer (<c>sessionTrainer</c> is the name).</summary>
    public Trainer? Trainer { get; set; }

    /// <summary><c>type</c>.</summary>
    public CourseSessionType SessionType { get; set; }

    /// <summary><c>date</c> (<c>DD-MM-YYYY</c> on the wire), local to the connection's zone.</summary>
    public DateOnly Date { get; set; }

    /// <summary><c>startTime</c> (12-hour clock on the wire), local to the connection's zone, whole seconds.</summary>
    public TimeOnly StartTime { get; set; }

    /// <summary><c>endTime</c>: on the same day as the start, whole seconds.</summary>
    public TimeOnly EndTime { get; set; }

    /// <summary><c>description</c>, or null.</summary>
    public string? Description { get; set; }

    /// <summary><c>roomId</c>: a <see cref="Store.Room"/> of the same connection, or null (an empty text on the wire).</summary>
    public string? RoomId { get; set; }

    /// <summary>The room (<c>sessionRoom</c> is the name).</summary>
    public Room? Room { get; set; }

    /// <summary><c>lockUntil</c> (<c>DD-MM-YYYY</c> on the wire), or null.</summary>
    public DateOnly? LockUntil { get; set; }

    /// <summary>
    /// <c>gradeCategoryId</c>: a <see cref="Store.GradeCategory"/> of the same connection, or null (an empty text on the wire).
    /// </summary>
    public string? GradeCategoryId { get; set; }

    /// <summary>The grade category (<c>gradeCategoryName</c> is the name).</summary>
    public GradeCategory? GradeCategory { get; set; }

    /// <summary><c>totalLearnersCount</c>, from 0.</summary>
    public int TotalLearnersCount { get; set; }

    /// <summary><c>presentLeanersCount</c> (the provider's spelling), from 0.</summary>
    public int PresentLearnersCount { get; set; }

    /// <summary><c>resources</c>: what the session comes with; empty where there is nothing.</summary>
    /// <remarks>Stored as the text of a JSON array.</remarks>
    public List<string> Resources { get; set; } = [];
}

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>
/// A session in a module of a course batch (Zoho People LMS, <c>…/modules/{moduleId}/sessions/{sessionId}</c>,
/// docs/providers/zoho-people.md). <see cref="Session.ExternalId"/> is <c>sessionId</c>, <see cref="Session.Title"/> is <c>name</c>. The
/// provider has wall-clock times without a zone, which are kept as they are; <see cref="Session.StartsAt"/> and
/// <see cref="Session.EndsAt"/> are the instants that they mean in the connection's zone.
/// </summary>
public sealed class CourseSession : Session
{
    /// <summary>Creates a course session.</summary>
    public CourseSession() : base(ZohoPeopleProvider.Id)
    {
    }

    /// <summary>The id of the module that the session belongs to.</summary>
    public string ModuleId { get; set; } = "";

    /// <summary>The module that the session belongs to.</summary>
    public CourseModule? Module { get; set; }

    /// <summary>The employee record number of the trainer who holds the session.</summary>
    public string TrainerErecno { get; set; } = "";

    /// <summary>The trainer who holds the session.</summary>
    public Trainer? Trainer { get; set; }

    /// <summary>Whether the session takes place in a classroom or online.</summary>
    public CourseSessionType SessionType { get; set; }

    /// <summary>The day of the session, in the provider's time zone.</summary>
    public DateOnly Date { get; set; }

    /// <summary>
    /// The time of day at which the session starts, in the provider's time zone. It has whole seconds, such as <c>09:00:00</c>.
    /// </summary>
    public TimeOnly StartTime { get; set; }

    /// <summary>The time of day at which the session ends, on the same day and in the provider's time zone.</summary>
    public TimeOnly EndTime { get; set; }

    /// <summary>What the session is about. Null when there is no description.</summary>
    public string? Description { get; set; }

    /// <summary>The id of the room in which the session takes place. Null when no room is set.</summary>
    public string? RoomId { get; set; }

    /// <summary>The room in which the session takes place. Null when no room is set.</summary>
    public Room? Room { get; set; }

    /// <summary>The last day on which the session is locked, in the provider's time zone. Null when it is not locked.</summary>
    public DateOnly? LockUntil { get; set; }

    /// <summary>The id of the category by which the session is graded. Null when no category is set.</summary>
    public string? GradeCategoryId { get; set; }

    /// <summary>The category by which the session is graded. Null when no category is set.</summary>
    public GradeCategory? GradeCategory { get; set; }

    /// <summary>The number of learners who belong to the session.</summary>
    public int TotalLearnersCount { get; set; }

    /// <summary>The number of learners who attended the session. Zoho People spells the field <c>presentLeanersCount</c>.</summary>
    public int PresentLearnersCount { get; set; }

    /// <summary>The resources of the session, as Zoho People lists them. Empty when there are none.</summary>
    /// <remarks>Stored as the text of a JSON array.</remarks>
    public List<string> Resources { get; set; } = [];
}

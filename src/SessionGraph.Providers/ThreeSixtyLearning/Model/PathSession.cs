namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>
/// A session of a learning path (360Learning, <c>/api/v1/paths/{pathId}/sessions/</c>, docs/providers/360learning.md).
/// <see cref="Session.ExternalId"/> is <c>id</c>, <see cref="Session.Title"/> is <c>sessionName</c>, <see cref="Session.StartsAt"/> is
/// <c>startDate</c> (always set), <see cref="Session.EndsAt"/> is <c>endDate</c> (null: open-ended). The provider has no status.
/// </summary>
public sealed class PathSession : Session
{
    /// <summary>Creates a path session.</summary>
    public PathSession() : base(ThreeSixtyLearningProvider.Id)
    {
    }

    /// <summary>The id of the path that the session follows.</summary>
    public string PathId { get; set; } = "";

    /// <summary>The path that the session follows.</summary>
    public LearningPath? Path { get; set; }

    /// <summary>The id of the group that owns the session.</summary>
    public string SessionOwnerGroup { get; set; } = "";

    /// <summary>The group that owns the session.</summary>
    public Group? OwnerGroup { get; set; }

    /// <summary>Additional information about the session, such as a registration number. Null when there is none.</summary>
    public string? SessionAdditionalInformation { get; set; }

    /// <summary><c>instructorsMails</c>, as users. Queries that load them sort by <see cref="PathSessionInstructor.Position"/>.</summary>
    public List<PathSessionInstructor> Instructors { get; set; } = [];

    /// <summary>
    /// The user ids of the instructors, the main instructor first, when the session comes from a change, whose state includes them. Null
    /// when the session comes from its row.
    /// </summary>
    [SessionState]
    public IReadOnlyList<string>? InstructorIds { get; set; }
}

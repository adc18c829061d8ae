namespace SessionGraph.Providers.OneRoster;

/// <summary>
/// A school year, semester, term or grading period (OneRoster 1.2 <c>academicSessions/{sourcedId}</c>, docs/providers/oneroster.md).
/// <see cref="Session.ExternalId"/> is <c>sourcedId</c>, <see cref="Session.ProviderStatus"/> is <c>status</c>
/// (<c>active</c>, <c>tobedeleted</c>); <see cref="Session.StartsAt"/> and <see cref="Session.EndsAt"/> are the two dates at 00:00Z,
/// whatever zone the school is in.
/// </summary>
public sealed class AcademicSession : Session, ILinkedSession
{
    /// <summary>Creates an academic session.</summary>
    public AcademicSession() : base(OneRosterProvider.Id)
    {
    }

    /// <summary>
    /// The kind of session, such as <c>term</c>. One of <c>gradingPeriod</c>, <c>semester</c>, <c>schoolYear</c> and <c>term</c>, or a
    /// school's own kind with the prefix <c>ext:</c>, such as <c>ext:trimester</c>.
    /// </summary>
    public string Type { get; set; } = "";

    /// <summary>The first day of the session.</summary>
    public DateOnly StartDate { get; set; }

    /// <summary>The day after the last day of the session. <c>lastDay</c> has the last day itself.</summary>
    public DateOnly EndDate { get; set; }

    /// <summary>The calendar year in which the school year ends, such as <c>2026</c>.</summary>
    public string SchoolYear { get; set; } = "";

    /// <summary>The <c>sourcedId</c> of the organisation that the session belongs to.</summary>
    public string OrgSourcedId { get; set; } = "";

    /// <summary>The organisation that the session belongs to.</summary>
    public Organisation? Org { get; set; }

    /// <summary>The id of the session that this one is part of. Null when it has no parent.</summary>
    public long? ParentId { get; set; }

    /// <summary>
    /// The session that this one is part of. Null when it has no parent. A session with children cannot be deleted from the table.
    /// </summary>
    public AcademicSession? Parent { get; set; }

    /// <summary>The sessions that are part of this one. They have no stored order.</summary>
    public ICollection<AcademicSession> Children { get; set; } = [];

    /// <summary>The text of a JSON object with the provider's additional data; null when there is none.</summary>
    public string? Metadata { get; set; }

    /// <summary>When the record last changed at the provider.</summary>
    public DateTime DateLastModified { get; set; }

    void ILinkedSession.ClearLinks() => (Parent, Children) = (null, []);
}

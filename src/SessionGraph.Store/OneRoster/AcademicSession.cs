namespace SessionGraph.Store;

/// <summary>
/// A school year, semester, term or grading period (OneRoster 1.2 <c>academicSessions/{sourcedId}</c>, docs/providers/oneroster.md).
/// <see cref="Session.ExternalId"/> is <c>sourcedId</c>, <see cref="Session.ProviderStatus"/> is <c>status</c>
/// (<c>active</c>, <c>tobedeleted</c>); <see cref="Session.StartsAt"/> and <see cref="Session.EndsAt"/> are the two dates at 00:00Z,
/// whatever zone the school is in.
/// </summary>
public sealed class AcademicSession : Session
{
    /// <summary>Creates an academic session.</summary>
    public AcademicSession() : base(Provider.OneRoster)
    {
    }

    /// <summary><c>type</c>: <c>gradingPeriod</c>, <c>semester</c>, <c>schoolYear</c>, <c>term</c> or <c>ext:…</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary><c>startDate</c>: the first day.</summary>
    public DateOnly StartDate { get; set; }

    /// <summary><c>endDate</c>: the day after the last one (OneRoster 1.2 excludes it from the session).</summary>
    public DateOnly EndDate { get; set; }

    /// <summary><c>schoolYear</c>: the year in which the school year ends, four digits.</summary>
    public string SchoolYear { get; set; } = "";

    /// <summary><c>org.sourcedId</c>: an <see cref="Organisation"/> of the same connection.</summary>
    public string OrgSourcedId { get; set; } = "";

    /// <summary>The organisation.</summary>
    public Organisation? Org { get; set; }

    /// <summary>The gateway's id of the parent session, or null at the top.</summary>
    public long? ParentId { get; set; }

    /// <summary><c>parent</c>. A session with children cannot be deleted from the table.</summary>
    public AcademicSession? Parent { get; set; }

    /// <summary><c>children</c>, in no stored order.</summary>
    public ICollection<AcademicSession> Children { get; set; } = [];

    /// <summary><c>metadata</c>: the text of a JSON object, or null.</summary>
    public string? Metadata { get; set; }

    /// <summary><c>dateLastModified</c>: the provider's own stamp (UTC, milliseconds).</summary>
    public DateTime DateLastModified { get; set; }
}

namespace SessionGraph.Providers.School;

/// <summary>
/// A school's progress through the setup of an exam or academic session (<c>/api/v1/school/session-setup/{id}/</c>,
/// docs/providers/school.md). <see cref="Session.ExternalId"/> is <c>id</c> (a uuid), <see cref="Session.ProviderStatus"/> is <c>status</c>
/// (<c>not_started</c>, <c>pending</c>, <c>completed</c>); the provider has no title, start or end.
/// </summary>
public sealed class SessionSetup : Session
{
    /// <summary>Creates a session setup.</summary>
    public SessionSetup() : base(SchoolProvider.Id)
    {
    }

    /// <summary>The kind of session that the school sets up, an exam session or an academic session.</summary>
    public SessionSetupType SessionType { get; set; }

    /// <summary>
    /// The UUID of the academic session that the setup is for. Null when there is none. The school's API calls it <c>academic_session</c>.
    /// </summary>
    /// <remarks>Stored as lower-case text, so that it compares with the external id.</remarks>
    public Guid? AcademicSessionId { get; set; }

    /// <summary>
    /// The UUID of the exam session that the setup is for. Null when there is none. The school's API calls it <c>exam_session</c>.
    /// </summary>
    /// <remarks>Stored as lower-case text.</remarks>
    public Guid? ExamSessionId { get; set; }

    /// <summary>
    /// The step that the setup has reached. The school numbers the steps, and its numbers may be negative; the gateway only keeps the
    /// number. Null when the school gives none.
    /// </summary>
    public int? CurrentStep { get; set; }

    /// <summary>The caller who created the setup. Null when unknown.</summary>
    public string? CreatedBy { get; set; }
}

namespace SessionGraph.Store;

/// <summary>
/// A school's progress through the setup of an exam or academic session (<c>/api/v1/school/session-setup/{id}/</c>,
/// docs/providers/school.md). <see cref="Session.ExternalId"/> is <c>id</c> (a uuid), <see cref="Session.ProviderStatus"/> is <c>status</c>
/// (<c>not_started</c>, <c>pending</c>, <c>completed</c>); the provider has no title, start or end.
/// </summary>
public sealed class SessionSetup : Session
{
    /// <summary>Creates a session setup.</summary>
    public SessionSetup() : base(Provider.School)
    {
    }

    /// <summary><c>session_type</c>.</summary>
    public SessionSetupType SessionType { get; set; }

    /// <summary>
    /// <c>academic_session</c>: the school's uuid, the <see cref="Session.ExternalId"/> of an <see cref="AcademicSession"/>, which need
    /// not exist.
    /// </summary>
    /// <remarks>Stored as lower-case text, so that it compares with the external id.</remarks>
    public Guid? AcademicSessionId { get; set; }

    /// <summary><c>exam_session</c>: the school's uuid.</summary>
    /// <remarks>Stored as lower-case text.</remarks>
    public Guid? ExamSessionId { get; set; }

    /// <summary><c>current_step</c>: any 32-bit integer (the provider's example is -1), or null.</summary>
    public int? CurrentStep { get; set; }

    /// <summary><c>created_by</c>: the caller that created the setup, or null when unknown.</summary>
    public string? CreatedBy { get; set; }
}

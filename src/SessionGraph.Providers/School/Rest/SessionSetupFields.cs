namespace SessionGraph.Providers.School;

/// <summary>The fields of a session setup in a request. Omitted fields are absent.</summary>
internal sealed record SessionSetupFields
{
    public Optional<SessionSetupType> SessionType { get; init; }

    public Optional<Guid?> AcademicSession { get; init; }

    public Optional<Guid?> ExamSession { get; init; }

    public Optional<string> Status { get; init; }

    public Optional<int?> CurrentStep { get; init; }

    /// <summary>Creates the input for a new setup with these fields.</summary>
    public CreateSessionSetupInput ToCreate(string connection) => new()
    {
        Connection = connection,
        SessionType = SessionType.Value,
        AcademicSessionId = AcademicSession.Value,
        ExamSessionId = ExamSession.Value,
        ProviderStatus = Status.Value,
        CurrentStep = CurrentStep.Value,
    };

    /// <summary>Creates the input that changes these fields and keeps the others.</summary>
    public UpdateSessionSetupInput ToUpdate(SessionSetup setup) => new()
    {
        Id = setup.Id,
        SessionType = SessionType.HasValue ? SessionType.Value : setup.SessionType,
        AcademicSessionId = AcademicSession.HasValue ? AcademicSession.Value : setup.AcademicSessionId,
        ExamSessionId = ExamSession.HasValue ? ExamSession.Value : setup.ExamSessionId,
        ProviderStatus = Status.HasValue ? Status.Value : setup.ProviderStatus,
        CurrentStep = CurrentStep.HasValue ? CurrentStep.Value : setup.CurrentStep,
    };
}

namespace SessionGraph.Providers.School;

/// <summary>A complete session setup, as creates and updates give it.</summary>
internal interface ISessionSetupRecord
{
    Guid? AcademicSessionId { get; }

    Guid? AcademicSession { get; }

    Guid? ExamSessionId { get; }

    Guid? ExamSession { get; }

    SessionSetupStatus? Status { get; }

    string? ProviderStatus { get; }
}

namespace SessionGraph.Providers.School;

/// <summary>The record of the school that a create and an update give whole.</summary>
internal interface ISessionSetupRecord
{
    Guid? AcademicSessionId { get; }

    Guid? AcademicSession { get; }

    Guid? ExamSessionId { get; }

    Guid? ExamSession { get; }

    SessionSetupStatus? Status { get; }

    string? ProviderStatus { get; }
}

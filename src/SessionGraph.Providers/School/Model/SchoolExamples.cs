namespace SessionGraph.Providers.School;

/// <summary>
/// The examples of the provider's documentation (docs/providers), with their ids and values. Placeholders have a plausible value.
/// </summary>
internal static class SchoolExamples
{
    private static readonly Guid s_uuid = new("3c90c3cc-0d44-4b50-8888-8dd25736052a");

    public static void AddTo(SampleSet sample)
    {
        sample.AddExample(new SessionSetup
        {
            Connection = sample.Connection,
            ExternalId = s_uuid.ToString("D"),
            SessionType = SessionSetupType.ExamSession,
            AcademicSessionId = s_uuid,
            ExamSessionId = s_uuid,
            Status = SessionStatus.NotStarted,
            ProviderStatus = "not_started",
            CurrentStep = -1,
        });
    }
}

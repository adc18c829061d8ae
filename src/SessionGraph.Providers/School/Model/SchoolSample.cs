using SessionGraph.Providers.OneRoster;

namespace SessionGraph.Providers.School;

/// <summary>Session setups at all steps; most refer to an academic session of the sample.</summary>
internal static class SchoolSample
{
    private const int Count = 48;

    private static readonly (string Word, SessionStatus Status)[] s_statuses =
    [
        ("not_started", SessionStatus.NotStarted), ("pending", SessionStatus.Pending), ("completed", SessionStatus.Completed),
    ];

    public static void AddTo(SampleSet sample)
    {
        var random = new SampleRandom(2);
        List<Guid> academicSessions =
        [
            .. sample.Sessions<AcademicSession>()
                .Where(session => session.Type is "schoolYear" or "semester")
                .Select(session => Guid.Parse(session.ExternalId!)),
        ];
        for (var i = 0; i < Count; i++)
        {
            var isExam = random.Chance(0.4);
            var (word, status) = random.Pick(s_statuses);
            sample.Add(random.Stamp(new SessionSetup
            {
                Connection = sample.Connection,
                ExternalId = random.NextGuid().ToString("D"),
                SessionType = isExam ? SessionSetupType.ExamSession : SessionSetupType.AcademicSession,
                AcademicSessionId = random.Chance(0.85) && academicSessions is not [] ? random.Pick(academicSessions) : isExam ? null : random.NextGuid(),
                ExamSessionId = isExam ? random.NextGuid() : null,
                Status = status,
                ProviderStatus = word,
                CurrentStep = random.Chance(0.2) ? null : status is SessionStatus.NotStarted ? 0 : random.Next(1, 7),
                CreatedBy = random.Chance(0.6) ? random.Pick(SampleNames.People) : null,
            }));
        }
    }
}

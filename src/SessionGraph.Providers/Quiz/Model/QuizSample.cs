namespace SessionGraph.Providers.Quiz;

/// <summary>Quiz sessions of forty people, with few titles and scores, so that sorting by them has ties.</summary>
internal static class QuizSample
{
    private const int Count = 140;

    private static readonly string[] s_titles =
    [
        "Data annotation basics", "Medical imaging: level 2", "100% accuracy challenge", "unit_3 check", "Résumé de lecture", "C_sharp 14",
        "Qualitätssicherung für Einsteiger", "日本語 N4 模試", "Fire safety", "50%_off pricing rules", "Тест по безопасности",
        "Image labelling \\ polygons", "Privacy & data protection", "🚀 Launch readiness",
    ];

    private static readonly (string Word, SessionStatus Status)[] s_statuses =
    [
        ("pending", SessionStatus.Pending), ("in_progress", SessionStatus.Active), ("completed", SessionStatus.Completed),
        ("completed", SessionStatus.Completed), ("cancel", SessionStatus.Cancelled), ("under_review", SessionStatus.Unknown),
    ];

    public static void AddTo(SampleSet sample)
    {
        var random = new SampleRandom(3);
        for (var i = 0; i < SampleNames.People.Count; i++)
        {
            var name = SampleNames.People[i];
            var email = SampleNames.Mail(name, 101 + i, "ingedata.example");
            sample.Lookups.Add(new Person { Connection = sample.Connection, ExternalId = 101 + i, Name = name, Email = email });
        }

        for (var i = 0; i < Count; i++)
        {
            var (word, status) = random.Pick(s_statuses);
            var session = random.Stamp(new QuizSession
            {
                Connection = sample.Connection,
                ExternalId = random.NextGuid().ToString("D"),
                Title = random.Chance(0.1) ? null : random.Pick(s_titles),
                Status = status,
                ProviderStatus = word,
                PersonId = 101 + random.Next(0, SampleNames.People.Count),
                Score = status is SessionStatus.Completed ? random.Next(6, 21) * 5 : status is SessionStatus.Active ? 12.5 : null,
            });
            session.ExpiresAt = random.Chance(0.25) ? null : session.CreatedAt.AddDays(7 * random.Next(1, 9));
            sample.Add(session);
        }
    }
}

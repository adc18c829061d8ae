namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>Path sessions with one to four instructors; a third of them have no end.</summary>
internal sealed class ThreeSixtyLearningSample(SampleSet sample)
{
    private const int Count = 60;

    private static readonly string[] s_paths =
    [
        "Customer Empathy", "Vente consultative", "GDPR in Practice", "Excel: 0 to 100%", "Onboarding_2025", "Inclusive Hiring",
        "Führung auf Distanz", "Safety at Heights",
    ];

    private static readonly string[] s_groups = ["Sales EMEA", "Engineering", "People & Culture", "Магазины", "Field_Service"];
    private static readonly string[] s_cohorts = ["Cohort A", "Cohort B", "Paris", "São Paulo", "大阪", "Remote"];

    private readonly SampleRandom _random = new(5);

    public static void AddTo(SampleSet sample)
    {
        var threeSixtyLearning = new ThreeSixtyLearningSample(sample);
        threeSixtyLearning.AddLookups();
        threeSixtyLearning.AddSessions();
    }

    private void AddLookups()
    {
        sample.Lookups.AddRange(s_paths.Select(
            name => new LearningPath { Connection = sample.Connection, ExternalId = _random.NextObjectId(), Name = name }));
        sample.Lookups.AddRange(s_groups.Select(
            name => new Group { Connection = sample.Connection, ExternalId = _random.NextObjectId(), Name = name }));
        for (var i = 20; i < 36; i++)
        {
            var name = SampleNames.People[i];
            var mail = SampleNames.Mail(name, i, "360company.example");
            sample.Lookups.Add(new User { Connection = sample.Connection, ExternalId = _random.NextObjectId(), Mail = mail, Name = name });
        }
    }

    private void AddSessions()
    {
        List<LearningPath> paths = [.. sample.LookupsOf<LearningPath>()];
        List<Group> groups = [.. sample.LookupsOf<Group>()];
        List<User> users = [.. sample.LookupsOf<User>()];
        for (var i = 0; i < Count; i++)
        {
            var path = _random.Pick(paths);
            var startsAt = new DateTime(2024, 9, 1, 8, 0, 0, DateTimeKind.Utc).AddDays(_random.Next(0, 400));
            var endsAt = _random.Chance(1.0 / 3) ? default(DateTime?) : startsAt.AddDays(_random.Next(1, 60)).AddHours(9);
            sample.Add(_random.Stamp(new PathSession
            {
                Connection = sample.Connection,
                ExternalId = _random.NextObjectId(),
                Title = $"{path.Name}, {_random.Pick(s_cohorts)}",
                Status = Status(startsAt, endsAt),
                StartsAt = startsAt,
                EndsAt = endsAt,
                PathId = path.ExternalId,
                SessionOwnerGroup = _random.Pick(groups).ExternalId,
                SessionAdditionalInformation = _random.Chance(0.4) ? $"LMS-{_random.Next(1_000, 9_999)}" : null,
                Instructors = PickInstructors(users),
            }));
        }
    }

    private List<PathSessionInstructor> PickInstructors(List<User> users)
    {
        var count = _random.Chance(0.5) ? 1 : _random.Next(2, 5);
        var picked = new List<PathSessionInstructor>();
        while (picked.Count < count)
        {
            var user = _random.Pick(users);
            if (!picked.Exists(instructor => instructor.UserId == user.ExternalId))
                picked.Add(new PathSessionInstructor { Connection = sample.Connection, UserId = user.ExternalId, Position = picked.Count });
        }

        return picked;
    }

    /// <summary>The status on a fixed day, because the sample has no clock.</summary>
    private static SessionStatus Status(DateTime startsAt, DateTime? endsAt)
    {
        var day = new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc);
        return day < startsAt ? SessionStatus.NotStarted : endsAt <= day ? SessionStatus.Completed : SessionStatus.Active;
    }
}

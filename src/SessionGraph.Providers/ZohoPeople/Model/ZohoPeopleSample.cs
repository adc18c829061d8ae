using System.Globalization;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>Five courses with one or two batches each, and sessions in their modules. The connection's time zone is UTC.</summary>
internal sealed class ZohoPeopleSample(SampleSet sample)
{
    private const int Count = 80;

    private static readonly string[] s_courses =
    [
        "Leadership Essentials", "Forklift Operation", "Sécurité au travail", "Secure Coding", "营销基础",
    ];

    private static readonly string[] s_modules = ["Introduction", "Practice_1", "Assessment"];
    private static readonly string[] s_rooms = ["Aula Magna", "Lab 3", "Room Five", "Salle Curie", "Workshop"];
    private static readonly string[] s_gradeCategories = ["Attendance", "Quiz", "Final Exam"];
    private static readonly string[] s_topics =
    [
        "Kick-off", "Role play", "Guided tour", "Q&A", "100% hands-on", "Retro_spective", "Révision générale",
    ];

    private readonly SampleRandom _random = new(4);

    public static void AddTo(SampleSet sample)
    {
        var zoho = new ZohoPeopleSample(sample);
        zoho.AddLookups();
        zoho.AddSessions();
    }

    private void AddLookups()
    {
        foreach (var name in s_courses)
        {
            var course = new Course { Connection = sample.Connection, ExternalId = _random.NextRecordNumber(), Name = name };
            sample.Lookups.Add(course);
            for (var batch = _random.Next(1, 3); batch > 0; batch--)
                AddBatch(course, batch);
        }

        foreach (var name in SampleNames.People.Skip(10).Take(8))
        {
            var erecno = _random.NextRecordNumber();
            var email = _random.Chance(0.75) ? SampleNames.Mail(name, 0, "zylker.example") : null;
            sample.Lookups.Add(new Trainer { Connection = sample.Connection, ExternalId = erecno, Name = name, Email = email });
        }

        sample.Lookups.AddRange(s_rooms.Select(
            name => new Room { Connection = sample.Connection, ExternalId = _random.NextRecordNumber(), Name = name }));
        sample.Lookups.AddRange(s_gradeCategories.Select(
            name => new GradeCategory { Connection = sample.Connection, ExternalId = _random.NextRecordNumber(), Name = name }));
    }

    private void AddBatch(Course course, int number)
    {
        var start = new DateOnly(2024, 9, 2).AddDays(28 * _random.Next(0, 8));
        var batch = new CourseBatch
        {
            Connection = sample.Connection,
            ExternalId = _random.NextRecordNumber(),
            CourseId = course.ExternalId,
            Name = $"{course.Name}, batch {number}",
            StartDate = start,
            EndDate = start.AddDays(84),
        };
        sample.Lookups.Add(batch);
        sample.Lookups.AddRange(
            s_modules.Select(name => new CourseModule
            {
                Connection = sample.Connection,
                ExternalId = _random.NextRecordNumber(),
                BatchId = batch.ExternalId,
                Name = name,
            }));
    }

    private void AddSessions()
    {
        var batches = sample.LookupsOf<CourseBatch>().ToDictionary(batch => batch.ExternalId);
        List<CourseModule> modules = [.. sample.LookupsOf<CourseModule>().Where(module => batches[module.BatchId].StartDate?.Year >= 2024)];
        List<Trainer> trainers = [.. sample.LookupsOf<Trainer>()];
        List<Room> rooms = [.. sample.LookupsOf<Room>()];
        List<GradeCategory> gradeCategories = [.. sample.LookupsOf<GradeCategory>()];
        for (var i = 0; i < Count; i++)
        {
            var module = _random.Pick(modules);
            var isClassroom = _random.Chance(0.65);
            var date = batches[module.BatchId].StartDate!.Value.AddDays(_random.Next(0, 84));
            var startTime = new TimeOnly(8, 0).AddMinutes(30 * _random.Next(0, 18));
            var endTime = startTime.AddMinutes(30 * _random.Next(1, 5));
            var learners = _random.Next(0, 31);
            var completed = date < new DateOnly(2025, 3, 1);
            sample.Add(_random.Stamp(new CourseSession
            {
                Connection = sample.Connection,
                ExternalId = _random.NextRecordNumber(),
                Title = string.Create(CultureInfo.InvariantCulture, $"{_random.Pick(s_topics)} {1 + (i % 9)}"),
                Status = completed ? SessionStatus.Completed : SessionStatus.NotStarted,
                ModuleId = module.ExternalId,
                TrainerErecno = _random.Pick(trainers).ExternalId,
                SessionType = isClassroom ? CourseSessionType.Classroom : CourseSessionType.ELearning,
                Date = date,
                StartTime = startTime,
                EndTime = endTime,
                StartsAt = date.ToDateTime(startTime, DateTimeKind.Utc),
                EndsAt = date.ToDateTime(endTime, DateTimeKind.Utc),
                Description = _random.Chance(0.5) ? $"{module.Name}: bring a laptop." : null,
                RoomId = isClassroom ? _random.Pick(rooms).ExternalId : null,
                LockUntil = _random.Chance(0.3) ? date.AddDays(-2) : null,
                GradeCategoryId = _random.Chance(0.4) ? _random.Pick(gradeCategories).ExternalId : null,
                TotalLearnersCount = learners,
                PresentLearnersCount = completed ? _random.Next(0, learners + 1) : 0,
                Resources = _random.Chance(0.3) ? ["slides.pdf", $"exercise_{i}.xlsx"] : [],
            }));
        }
    }
}

using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

public sealed class RoundTripTests
{
    private static readonly DateTime s_instant = new(2024, 2, 29, 23, 59, 59, 999, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Session> Sessions =>
    [
        new SessionSetup
        {
            Connection = "school",
            SessionType = SessionSetupType.AcademicSession,
            AcademicSessionId = new Guid("3C90C3CC-0D44-4B50-8888-8DD25736052A"),
            ExamSessionId = Guid.Empty,
            CurrentStep = int.MinValue,
            CreatedBy = "Zoë 🚀",
        },
        new AcademicSession
        {
            Connection = "oneroster",
            Type = "ext:special",
            StartDate = new DateOnly(2024, 2, 29),
            EndDate = DateOnly.MaxValue,
            SchoolYear = "2024",
            OrgSourcedId = "org-alpha",
            ParentId = 2,
            Metadata = """{"a":1}""",
            DateLastModified = s_instant,
        },
        new QuizSession { Connection = "quiz", PersonId = 1, Score = 0.1 + 0.2, ExpiresAt = s_instant },
        new QuizSession { Connection = "quiz", PersonId = 1 },
        new CourseSession
        {
            Connection = "zoho-people",
            ModuleId = "478346000019479119",
            TrainerErecno = "219225000000036453",
            SessionType = CourseSessionType.ELearning,
            Date = new DateOnly(2022, 1, 4),
            StartTime = new TimeOnly(10, 0),
            EndTime = new TimeOnly(23, 59, 59),
            Description = "",
            RoomId = "219225000000645249",
            LockUntil = new DateOnly(2022, 1, 3),
            GradeCategoryId = "478346000019553021",
            TotalLearnersCount = 12,
            PresentLearnersCount = 11,
            Resources = ["a", "\"quoted\" \\ ü", ""],
        },
        new CourseSession { Connection = "zoho-people", ModuleId = "478346000019479119", TrainerErecno = "219225000000036453" },
        new PathSession
        {
            Connection = "360learning",
            PathId = "5f1a8c0e9d3b2a0012e4c7a1",
            SessionOwnerGroup = "5e8f7d6c5b4a39281706f5e4",
            SessionAdditionalInformation = "x",
        },
    ];

    [Theory]
    [MemberData(nameof(Sessions), DisableDiscoveryEnumeration = true)]
    public async Task A_session_reads_back_as_it_was_written(Session session)
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        session.ExternalId = "round-trip";
        session.Title = "100%_Ünïcode";
        session.Status = SessionStatus.Cancelled;
        session.ProviderStatus = "cancel";
        session.StartsAt = s_instant;
        session.EndsAt = s_instant.AddMilliseconds(1);
        await using (var writer = store.CreateContext())
        {
            writer.Add(session);
            await writer.SaveChangesAsync(Cancellation);
        }

        await using var reader = store.CreateContext();
        var read = await reader.Sessions.SingleAsync(row => row.Id == session.Id, Cancellation);

        Assert.IsType(session.GetType(), read);
        var type = reader.Model.FindEntityType(session.GetType())!;
        var properties = type.GetProperties().Select(property => property.PropertyInfo!).ToList();
        Assert.All(properties, property => Assert.Equal(property.GetValue(session), property.GetValue(read)));
        Assert.Contains(properties, property => property.Name == nameof(Session.Provider));
    }

    [Fact]
    public async Task Links_lead_to_the_lookup_tables()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var context = store.CreateContext();

        var course = await context.CourseSessions
            .Include(session => session.Module!.Batch!.Course)
            .Include(session => session.Trainer)
            .Include(session => session.Room)
            .Include(session => session.GradeCategory)
            .SingleAsync(session => session.ExternalId == "219225000000648145", Cancellation);
        var path = await context.PathSessions
            .Include(session => session.Path)
            .Include(session => session.OwnerGroup)
            .Include(session => session.Instructors).ThenInclude(instructor => instructor.User)
            .SingleAsync(session => session.ExternalId == "6282c4f01b7e4d0012a9f3d5", Cancellation);
        var academic = await context.AcademicSessions
            .Include(session => session.Org)
            .Include(session => session.Parent)
            .Include(session => session.Children)
            .SingleAsync(session => session.ExternalId == "3c90c3cc-0d44-4b50-8888-8dd25736052a", Cancellation);
        var quiz = await context.QuizSessions
            .Include(session => session.Person)
            .SingleAsync(session => session.PersonId == 1, Cancellation);

        Assert.Equal("Henry", course.Trainer!.Name);
        Assert.Equal("Room One", course.Room!.Name);
        Assert.Null(course.GradeCategory);
        Assert.Equal("Blended Onboarding", course.Module!.Batch!.Course!.Name);
        Assert.Equal("New Manager Path", path.Path!.Name);
        Assert.Equal("Whole Company", path.OwnerGroup!.Name);
        Assert.True(Assert.Single(path.Instructors).User!.IsPlatformOwner);
        Assert.Equal("Alpha School District", academic.Org!.Name);
        Assert.Equal("term", academic.Parent!.Type);
        Assert.Equal("ext:examWeek", Assert.Single(academic.Children).Type);
        Assert.Equal("Robin Castillo", quiz.Person!.Name);
    }

    [Fact]
    public async Task A_setup_compares_with_the_external_id_of_its_academic_session()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var context = store.CreateContext();

        var matches = await context.Database.SqlQuery<int>(
            $"""
            SELECT count(*) AS Value FROM Sessions AS setup
            JOIN Sessions AS academic ON academic.ExternalId = setup.AcademicSessionId AND academic.Provider = 2
            """).SingleAsync(Cancellation);

        Assert.True(matches > 30);
    }
}

using SessionGraph.Store;

namespace SessionGraph.Providers.Tests;

/// <summary>Two connections of each provider: one has the directories of the fixture, the other has none.</summary>
public sealed class SeveralConnectionsTests : ProviderTests
{
    private AcademicSessionService AcademicSessions => Fixture.Service<AcademicSessionService>();

    [Fact]
    public async Task A_session_belongs_to_the_connection_that_its_input_names()
    {
        var session = await Fixture.Service<SessionSetupService>().CreateAsync(
            new() { Connection = "school-2", SessionType = SessionSetupType.ExamSession }, CancellationToken);

        Assert.Equal("school-2", session.Connection);
        Assert.Equal("school-2", (await Fixture.ReadAsync<SessionSetup>(session.Id)).Connection);
    }

    [Fact]
    public async Task Each_create_refuses_a_connection_that_is_not_configured_and_a_missing_one()
    {
        foreach (var name in (string?[])["nowhere", null])
        {
            Func<Task>[] creates =
            [
                () => Fixture.Service<SessionSetupService>().CreateAsync(
                    new() { Connection = name, SessionType = SessionSetupType.ExamSession }, CancellationToken),
                () => AcademicSessions.CreateAsync(AcademicSessionInputs.Create() with { Connection = name }, CancellationToken),
                () => Fixture.Service<QuizSessionService>().CreateAsync(new() { Connection = name, PersonId = Known.Person }, CancellationToken),
                () => Fixture.Service<CourseSessionService>().CreateAsync(
                    CourseSessionInputs.Create with { Connection = name }, CancellationToken),
                () => Fixture.Service<PathSessionService>().CreateAsync(
                    new()
                    {
                        Connection = name,
                        PathId = Known.Path,
                        SessionName = "Cohort A",
                        StartDate = "2022-05-16T22:00:00Z",
                        SessionOwnerGroup = Known.Group,
                    },
                    CancellationToken),
            ];
            foreach (var create in creates)
                Assert.Equal(name, (await Fixture.RefusesAsync<ConnectionNotFoundException>(create)).Connection);
        }
    }

    [Fact]
    public async Task A_record_of_another_connection_is_not_there()
    {
        await Fixture.RefusesAsync<PersonNotFoundException>(() => Fixture.Service<QuizSessionService>().CreateAsync(
            new() { Connection = "quiz-2", PersonId = Known.Person }, CancellationToken));
        await Fixture.RefusesAsync<OneRosterReferenceNotFoundException>(() => AcademicSessions.CreateAsync(
            AcademicSessionInputs.Create("t1") with { Connection = "oneroster-2" }, CancellationToken));
        var errors = await Fixture.RefusesAllAsync(() => Fixture.Service<CourseSessionService>().CreateAsync(
            CourseSessionInputs.Create with { Connection = "zoho-people-2" }, CancellationToken));

        Assert.Equal([("404", "courseId"), ("404", "trainerErecno")], errors.Select(error => (error.Code, error.Field)));
    }

    [Fact]
    public async Task A_session_of_another_connection_is_not_there()
    {
        await Fixture.AddAsync(new Organisation { Connection = "oneroster-2", ExternalId = Known.Org, Name = "Else", Type = "school" });
        await AcademicSessions.CreateAsync(AcademicSessionInputs.Create("t1") with { Connection = "oneroster" }, CancellationToken);

        var exception = await Fixture.RefusesAsync<OneRosterReferenceNotFoundException>(() => AcademicSessions.CreateAsync(
            AcademicSessionInputs.Create(parent: "t1") with { Connection = "oneroster-2" }, CancellationToken));

        Assert.Equal(("parent", "t1"), (exception.Field, exception.SourcedId));
    }

    [Fact]
    public async Task A_sourced_id_is_in_use_in_its_connection_only()
    {
        await Fixture.AddAsync(new Organisation { Connection = "oneroster-2", ExternalId = Known.Org, Name = "Else", Type = "school" });
        await AcademicSessions.CreateAsync(AcademicSessionInputs.Create("t1") with { Connection = "oneroster" }, CancellationToken);

        var session = await AcademicSessions.CreateAsync(
            AcademicSessionInputs.Create("t1") with { Connection = "oneroster-2" }, CancellationToken);

        Assert.Equal(("oneroster-2", "t1"), (session.Connection, session.ExternalId));
    }

    [Fact]
    public async Task A_key_finds_its_session_in_the_connection_that_it_names()
    {
        var quizzes = Fixture.Service<QuizSessionService>();
        var session = await quizzes.CreateAsync(new() { Connection = "quiz", PersonId = Known.Person }, CancellationToken);

        var missing = await Fixture.RefusesAsync<ConnectionNotFoundException>(() => CancelAsync(null));
        await Fixture.RefusesAsync<QuizSessionNotFoundException>(() => CancelAsync("quiz-2"));
        var cancelled = await CancelAsync("quiz");

        Assert.Equal("key.connection", missing.Field);
        Assert.Equal((session.Id, SessionStatus.Cancelled), (cancelled.Id, cancelled.Status));

        Task<QuizSession> CancelAsync(string? connection) => quizzes.CancelAsync(
            SessionReference.Of(null, new() { Connection = connection, ExternalId = session.ExternalId! }), null, CancellationToken);
    }

    protected override Task<ProvidersFixture> CreateFixtureAsync() => ProvidersFixture.CreateWithConnectionsAsync(
        ("school", "School"),
        ("school-2", "School"),
        ("oneroster", "OneRoster"),
        ("oneroster-2", "OneRoster"),
        ("quiz", "Quiz"),
        ("quiz-2", "Quiz"),
        ("zoho-people", "ZohoPeople"),
        ("zoho-people-2", "ZohoPeople"),
        ("360learning", "ThreeSixtyLearning"),
        ("360learning-2", "ThreeSixtyLearning"));
}

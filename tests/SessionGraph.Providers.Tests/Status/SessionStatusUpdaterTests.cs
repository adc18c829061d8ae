using SessionGraph.Store;

namespace SessionGraph.Providers.Tests;

public sealed class SessionStatusUpdaterTests : ProviderTests
{
    private static readonly DateTime s_now = new(2022, 1, 4, 9, 0, 0, DateTimeKind.Utc);

    private SessionStatusUpdater Updater => Fixture.Service<SessionStatusUpdater>();

    [Theory]
    [InlineData(SessionStatus.NotStarted, 1, null, SessionStatus.NotStarted)]
    [InlineData(SessionStatus.NotStarted, 0, null, SessionStatus.Active)]
    [InlineData(SessionStatus.NotStarted, -2, 1, SessionStatus.Active)]
    [InlineData(SessionStatus.NotStarted, -2, 0, SessionStatus.Completed)]
    [InlineData(SessionStatus.Active, -2, 1, SessionStatus.Active)]
    [InlineData(SessionStatus.Active, -2, 0, SessionStatus.Completed)]
    [InlineData(SessionStatus.Completed, -2, -1, SessionStatus.Completed)]
    [InlineData(SessionStatus.Cancelled, -2, -1, SessionStatus.Cancelled)]
    [InlineData(SessionStatus.Unknown, -2, -1, SessionStatus.Unknown)]
    public async Task A_status_that_is_behind_advances(SessionStatus before, int startHours, int? endHours, SessionStatus after)
    {
        var session = Path(before, s_now.AddHours(startHours), endHours is { } hours ? s_now.AddHours(hours) : null);
        await Fixture.AddAsync(session);

        var advanced = await Updater.AdvanceAsync(CancellationToken);

        var stored = await Fixture.ReadAsync<PathSession>(session.Id);
        var changed = before == after ? 0 : 1;
        Assert.Equal((after, changed, 1 + changed), (stored.Status, advanced, stored.Version));
        Assert.Equal(changed, Fixture.Events.Take().Count(change => change.Kind == SessionChangeKind.Updated));
    }

    [Fact]
    public async Task Only_providers_without_a_status_of_their_own_are_advanced()
    {
        var course = await Fixture.Service<CourseSessionService>().CreateAsync(CourseSessionInputs.Create, CancellationToken);
        await Fixture.Service<AcademicSessionService>().CreateAsync(
            AcademicSessionInputs.Create() with { StartDate = new DateOnly(2000, 1, 1), EndDate = new DateOnly(2000, 2, 1) },
            CancellationToken);
        Fixture.Events.Take();

        Fixture.Clock.Advance(TimeSpan.FromHours(1));
        await Updater.AdvanceAsync(CancellationToken);
        Assert.Equal(SessionStatus.Active, (await Fixture.ReadAsync<CourseSession>(course.Id)).Status);
        Fixture.Published((SessionChangeKind.Updated, course.Id));

        Fixture.Clock.Advance(TimeSpan.FromDays(1));
        await Updater.AdvanceAsync(CancellationToken);
        Assert.Equal(SessionStatus.Completed, (await Fixture.ReadAsync<CourseSession>(course.Id)).Status);
        Fixture.Published((SessionChangeKind.Updated, course.Id));
    }

    [Fact]
    public async Task More_than_a_batch_is_advanced_each_once()
    {
        var sessions = Enumerable.Range(0, 450).Select(_ => Path(SessionStatus.NotStarted, s_now, null)).ToArray();
        await Fixture.AddAsync(sessions);

        Assert.Equal(450, await Updater.AdvanceAsync(CancellationToken));

        Fixture.Published([.. sessions.Select(session => (SessionChangeKind.Updated, session.Id)).OrderBy(change => change.Id)]);
        Assert.Equal(0, await Updater.AdvanceAsync(CancellationToken));
    }

    [Fact(Timeout = 60_000)]
    public async Task It_runs_at_start_and_at_each_interval_and_survives_a_failure()
    {
        var first = Path(SessionStatus.NotStarted, s_now, null);
        var second = Path(SessionStatus.NotStarted, s_now.AddSeconds(61), null);
        await Fixture.AddAsync(first, second);
        await Fixture.ExecuteAsync(
            $"CREATE TRIGGER Broken BEFORE UPDATE ON Sessions WHEN old.Id = {first.Id} BEGIN SELECT RAISE(ABORT, 'broken'); END");

        await Updater.StartAsync(CancellationToken);
        await Eventually.IsTrueAsync(() => Fixture.Log.Errors.Any(
            error => error.Message.Contains("tries again after Providers:StatusInterval", StringComparison.Ordinal)));
        await Fixture.ExecuteAsync("DROP TRIGGER Broken");
        Fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(first.Id, (await Fixture.Events.NextAsync()).Session.Id);
        Fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(second.Id, (await Fixture.Events.NextAsync()).Session.Id);
        await Updater.StopAsync(CancellationToken);
    }

    private static PathSession Path(SessionStatus status, DateTime startsAt, DateTime? endsAt) => new()
    {
        Connection = "360learning",
        Title = "Cohort",
        Status = status,
        StartsAt = startsAt,
        EndsAt = endsAt,
        PathId = Known.Path,
        SessionOwnerGroup = Known.Group,
    };
}

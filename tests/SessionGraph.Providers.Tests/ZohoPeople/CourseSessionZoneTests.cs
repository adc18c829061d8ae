using System.Globalization;
using static SessionGraph.Providers.Tests.CourseSessionInputs;

namespace SessionGraph.Providers.Tests;

public sealed class CourseSessionZoneTests : ProviderTests
{
    private CourseSessionService Sessions => Fixture.Service<CourseSessionService>();

    protected override Task<ProvidersFixture> CreateFixtureAsync()
        => ProvidersFixture.CreateAsync(("ZohoPeople:TimeZone", "Europe/Berlin"));

    [Theory]
    [InlineData("15-01-2024", "12:00 PM", "11:00")] // Winter.
    [InlineData("15-07-2024", "12:00 PM", "10:00")] // Summer.
    [InlineData("31-03-2024", "1:59 AM", "00:59")] // Before the gap.
    [InlineData("31-03-2024", "2:00 AM", "01:00")] // In the gap: 03:00.
    [InlineData("31-03-2024", "2:30 AM", "01:30")] // In the gap: 03:30.
    [InlineData("31-03-2024", "3:00 AM", "01:00")] // After the gap.
    [InlineData("27-10-2024", "1:59 AM", "-00:01")] // Before the overlap.
    [InlineData("27-10-2024", "2:00 AM", "00:00")] // In the overlap: its first pass.
    [InlineData("27-10-2024", "2:59 AM", "00:59")] // In the overlap: its first pass.
    [InlineData("27-10-2024", "3:00 AM", "02:00")] // After the overlap.
    public async Task A_wall_clock_time_is_an_instant_of_the_zone(string date, string startTime, string utc)
    {
        var session = await Sessions.CreateAsync(
            AnyTime with { Date = date, StartTime = startTime, EndTime = "11:59 PM" },
            CancellationToken);

        var expected = session.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).Add(TimeSpan.Parse(utc, CultureInfo.InvariantCulture));
        Assert.Equal(expected, session.StartsAt);
        var stored = await Fixture.ReadAsync<CourseSession>(session.Id);
        Assert.Equal((expected, CourseSessionFormat.ReadTime("startTime", startTime)), (stored.StartsAt, stored.StartTime));
    }

    [Fact]
    public async Task A_start_that_is_skipped_past_the_end_is_refused()
    {
        var exception = await Fixture.RefusesAsync<CourseSessionParameterException>(() => Sessions.CreateAsync(
            AnyTime with { Date = "31-03-2024", StartTime = "2:30 AM", EndTime = "3:15 AM" },
            CancellationToken));

        Assert.Equal("startTime", exception.Field);
    }

    [Fact]
    public async Task A_session_on_the_last_day_of_the_calendar_is_stored()
    {
        var session = await Sessions.CreateAsync(AnyTime with { Date = "31-12-9999" }, CancellationToken);

        Assert.Equal(9999, session.StartsAt?.Year);
    }

    [Fact]
    public void The_lock_lasts_to_the_end_of_its_day_in_the_zone()
    {
        var state = Fixture.Service<CourseSessionState>();
        var session = new CourseSession { Connection = "zoho-people", LockUntil = new DateOnly(2024, 7, 15), PresentLearnersCount = 0 };

        Fixture.Clock.SetUtcNow(new DateTimeOffset(2024, 7, 15, 21, 59, 59, TimeSpan.Zero));
        Assert.Equal((true, false, false), (state.IsLocked(session), state.CanUserEdit(session), state.CanUserDelete(session)));

        Fixture.Clock.SetUtcNow(new DateTimeOffset(2024, 7, 15, 22, 0, 0, TimeSpan.Zero));
        Assert.Equal((false, true, true), (state.IsLocked(session), state.CanUserEdit(session), state.CanUserDelete(session)));

        session.PresentLearnersCount = 1;
        Assert.Equal((true, false), (state.CanUserEdit(session), state.CanUserDelete(session)));
        Assert.False(state.IsLocked(new CourseSession { Connection = "zoho-people" }));
    }

    [Fact]
    public void A_session_is_completed_from_its_end_on()
    {
        var state = Fixture.Service<CourseSessionState>();
        var session = new CourseSession { Connection = "zoho-people", EndsAt = Fixture.Clock.GetUtcNow().UtcDateTime };

        Assert.True(state.IsSessionCompleted(session));
        session.EndsAt = session.EndsAt.Value.AddMilliseconds(1);
        Assert.False(state.IsSessionCompleted(session));
    }
}

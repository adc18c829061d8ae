using SessionGraph.GraphQL;
using SessionGraph.Store;
using static SessionGraph.Providers.Tests.CourseSessionInputs;

namespace SessionGraph.Providers.Tests;

public sealed class CourseSessionsTests : ProviderTests
{
    private CourseSessionService Sessions => Fixture.Service<CourseSessionService>();

    [Fact]
    public async Task Learners_and_resources_are_set_and_kept_where_an_update_leaves_them_out()
    {
        var created = await Sessions.CreateAsync(
            Create with { TotalLearnersCount = 12, PresentLearnersCount = 3, Resources = ["Slides", "Recording"] }, CancellationToken);
        var updated = await Sessions.UpdateAsync(
            Update(created.Id) with { PresentLearnersCount = 10, Resources = new(Array.Empty<string>()) }, CancellationToken);
        var kept = await Sessions.UpdateAsync(Update(created.Id), CancellationToken);

        Assert.Equal((12, 3), (created.TotalLearnersCount, created.PresentLearnersCount));
        Assert.Equal(["Slides", "Recording"], created.Resources);
        Assert.Equal((12, 10, 2), (updated.TotalLearnersCount, updated.PresentLearnersCount, updated.Version));
        Assert.Empty(updated.Resources);
        Assert.Equal((12, 10, 2), (kept.TotalLearnersCount, kept.PresentLearnersCount, kept.Version));
    }

    [Fact]
    public async Task A_session_is_created_with_what_is_given()
    {
        var session = await Sessions.CreateAsync(
            Create with
            {
                Type = CourseSessionType.ELearning,
                Description = "API testing",
                RoomId = Known.Room,
                LockUntil = "31_12_2021",
                GradeCategoryId = Known.GradeCategory,
            },
            CancellationToken);

        var stored = await Fixture.ReadAsync<CourseSession>(session.Id);
        Assert.Equivalent(stored, session);
        Assert.Equal(("Session API Testing", Known.Module, Known.Trainer), (stored.Title, stored.ModuleId, stored.TrainerErecno));
        Assert.Equal((CourseSessionType.ELearning, "API testing"), (stored.SessionType, stored.Description));
        Assert.Equal((Known.Room, Known.GradeCategory), (stored.RoomId, stored.GradeCategoryId));
        Assert.Equal(
            (new DateOnly(2022, 1, 4), new TimeOnly(10, 0), new TimeOnly(11, 0), new DateOnly(2021, 12, 31)),
            (stored.Date, stored.StartTime, stored.EndTime, stored.LockUntil));
        Assert.Equal(new DateTime(2022, 1, 4, 10, 0, 0, DateTimeKind.Utc), stored.StartsAt);
        Assert.Equal(new DateTime(2022, 1, 4, 11, 0, 0, DateTimeKind.Utc), stored.EndsAt);
        Assert.Equal((SessionStatus.NotStarted, null, 1), (stored.Status, stored.ProviderStatus, stored.Version));
        Assert.Matches("^[1-9][0-9]{17}$", stored.ExternalId);
        Fixture.Published((SessionChangeKind.Created, session.Id));
    }

    [Fact]
    public async Task An_empty_text_is_none()
    {
        var session = await Sessions.CreateAsync(
            Create with { Description = "", RoomId = "", LockUntil = "", GradeCategoryId = "" },
            CancellationToken);

        var stored = await Fixture.ReadAsync<CourseSession>(session.Id);
        Assert.Null(stored.Description);
        Assert.Null(stored.RoomId);
        Assert.Null(stored.LockUntil);
        Assert.Null(stored.GradeCategoryId);
    }

    [Theory]
    [InlineData("8:00 AM", "8:59 AM", SessionStatus.Completed)]
    [InlineData("8:00 AM", "9:00 AM", SessionStatus.Completed)]
    [InlineData("9:00 AM", "9:30 AM", SessionStatus.Active)]
    [InlineData("9:01 AM", "9:30 AM", SessionStatus.NotStarted)]
    public async Task The_status_is_the_clocks(string startTime, string endTime, SessionStatus status)
    {
        var created = await Sessions.CreateAsync(Create with { StartTime = startTime, EndTime = endTime }, CancellationToken);
        var other = await Sessions.CreateAsync(Create with { Date = "05-01-2022" }, CancellationToken);
        var updated = await Sessions.UpdateAsync(
            Update(other.Id) with { StartTime = startTime, EndTime = endTime },
            CancellationToken);

        Assert.Equal((status, status), (created.Status, updated.Status));
    }

    [Fact]
    public async Task An_update_changes_the_six_fields_and_what_else_is_given()
    {
        var session = await Sessions.CreateAsync(Create with { RoomId = Known.Room, Description = "before" }, CancellationToken);
        Fixture.Events.Take();

        var updated = await Sessions.UpdateAsync(
            new()
            {
                Id = session.Id,
                Name = "Other",
                TrainerErecno = "2",
                Type = CourseSessionType.ELearning,
                Date = "05-02-2022",
                StartTime = "12:30 PM",
                EndTime = "1:05 pm",
                Description = "after",
                LockUntil = "01-01-2022",
                GradeCategoryId = Known.GradeCategory,
                ExpectedVersion = 1,
            },
            CancellationToken);

        var stored = await Fixture.ReadAsync<CourseSession>(session.Id);
        Assert.Equivalent(stored, updated);
        Assert.Equal(("Other", "2", CourseSessionType.ELearning), (stored.Title, stored.TrainerErecno, stored.SessionType));
        Assert.Equal(
            (new DateOnly(2022, 2, 5), new TimeOnly(12, 30), new TimeOnly(13, 5)),
            (stored.Date, stored.StartTime, stored.EndTime));
        Assert.Equal(new DateTime(2022, 2, 5, 13, 5, 0, DateTimeKind.Utc), stored.EndsAt);
        Assert.Equal(("after", Known.Room, Known.GradeCategory), (stored.Description, stored.RoomId, stored.GradeCategoryId));
        Assert.Equal((new DateOnly(2022, 1, 1), 2), (stored.LockUntil, stored.Version));
        Fixture.Published((SessionChangeKind.Updated, session.Id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task An_absent_field_stays_and_a_null_or_empty_one_is_removed(string? none)
    {
        var session = await Sessions.CreateAsync(
            Create with { Description = "x", RoomId = Known.Room, LockUntil = "01-01-2022", GradeCategoryId = Known.GradeCategory },
            CancellationToken);

        var kept = await Sessions.UpdateAsync(Update(session.Id), CancellationToken);
        Assert.Equal(
            ("x", Known.Room, new DateOnly(2022, 1, 1), Known.GradeCategory, 1),
            (kept.Description, kept.RoomId, kept.LockUntil, kept.GradeCategoryId, kept.Version));

        var nothing = new Optional<string?>(none);
        var cleared = await Sessions.UpdateAsync(
            Update(session.Id) with { Description = nothing, RoomId = nothing, LockUntil = nothing, GradeCategoryId = nothing },
            CancellationToken);
        Assert.Equivalent(await Fixture.ReadAsync<CourseSession>(session.Id), cleared);
        Assert.Equal(
            (null, null, null, null, 2),
            (cleared.Description, cleared.RoomId, cleared.LockUntil, cleared.GradeCategoryId, cleared.Version));
    }

    [Fact]
    public async Task A_deleted_session_is_gone()
    {
        var session = await Sessions.CreateAsync(Create, CancellationToken);
        Fixture.Events.Take();

        var deleted = await Sessions.DeleteAsync(SessionReference.Of(session.Id), 1, CancellationToken);

        Assert.Equal(SessionStatus.Deleted, deleted.Status);
        Fixture.Published((SessionChangeKind.Deleted, session.Id));
        var gone = await Fixture.RefusesAsync<CourseSessionNotFoundException>(
            () => Sessions.DeleteAsync(SessionReference.Of(session.Id), null, CancellationToken));
        Assert.Equal(("404", "id"), (gone.Code, gone.Field));
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var session = await Sessions.CreateAsync(Create, CancellationToken);

        var conflict = await Fixture.RefusesAsync<ConflictException>(
            () => Sessions.UpdateAsync(Update(session.Id) with { ExpectedVersion = 9 }, CancellationToken));
        await Fixture.RefusesAsync<ConflictException>(() => Sessions.DeleteAsync(SessionReference.Of(session.Id), 9, CancellationToken));

        Assert.Equal(1, conflict.CurrentVersion);
    }
}

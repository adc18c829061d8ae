using System.Globalization;
using static SessionGraph.Providers.Tests.CourseSessionInputs;

namespace SessionGraph.Providers.Tests;

public sealed class CourseSessionErrorsTests : ProviderTests
{
    private CourseSessionService Sessions => Fixture.Service<CourseSessionService>();

    protected override Task<ProvidersFixture> CreateFixtureAsync() => ProvidersFixture.CreateAsync(
        ("ZohoPeople:MaximumNameLength", "30"),
        ("ZohoPeople:MaximumDescriptionLength", "40"),
        ("ZohoPeople:MaximumSessionsPerModule", "2"));

    public static TheoryData<string, CreateCourseSessionInput> Parameters => new()
    {
        { "name", Create with { Name = "" } },
        { "name", Create with { Name = " " } },
        { "trainerErecno", Create with { TrainerErecno = "" } },
        { "date", Create with { Date = "" } },
        { "date", Create with { Date = "2022/01/04" } },
        { "date", Create with { Date = "29-02-2022" } },
        { "date", Create with { Date = "31-12-2021" } },
        { "date", Create with { Date = "01-01-2023" } },
        { "startTime", Create with { StartTime = "" } },
        { "startTime", Create with { StartTime = "22.00" } },
        { "endTime", Create with { EndTime = "" } },
        { "endTime", Create with { EndTime = "noon" } },
        { "endTime", Create with { EndTime = "10:00 AM" } },
        { "endTime", Create with { EndTime = "12:00 AM" } },
        { "lockUntil", Create with { LockUntil = "tomorrow" } },
        { "lockUntil", Create with { LockUntil = " " } },
    };

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task Error_400_names_the_parameter(string field, CreateCourseSessionInput input)
    {
        var session = await Sessions.CreateAsync(Create, CancellationToken);

        var create = await Fixture.RefusesAsync<CourseSessionParameterException>(() => Sessions.CreateAsync(input, CancellationToken));
        var update = await Fixture.RefusesAsync<CourseSessionParameterException>(() => Sessions.UpdateAsync(
            Update(session.Id) with
            {
                Name = input.Name,
                TrainerErecno = input.TrainerErecno,
                Date = input.Date,
                StartTime = input.StartTime,
                EndTime = input.EndTime,
                LockUntil = input.LockUntil,
            },
            CancellationToken));

        Assert.Equal(("400", field), (create.Code, create.Field));
        Assert.StartsWith("Invalid parameter value/input parameter missing: " + field, create.Message, StringComparison.Ordinal);
        Assert.Equal(create.Message, update.Message);
    }

    [Fact]
    public async Task A_date_outside_the_batch_is_named_as_the_provider_does()
    {
        var exception = await Fixture.RefusesAsync<CourseSessionParameterException>(
            () => Sessions.CreateAsync(Create with { Date = "31-12-2021" }, CancellationToken));

        Assert.Contains("BATCH_DATE_AND_SESSION_DATE_MISMATCH", exception.Message, StringComparison.Ordinal);
        await Sessions.CreateAsync(Create with { Date = "01-01-2022" }, CancellationToken);
        await Sessions.CreateAsync(Create with { Date = "31-12-2022" }, CancellationToken);
        await Sessions.CreateAsync(AnyTime with { Date = "31-12-2021" }, CancellationToken);
    }

    [Fact]
    public async Task Error_403_keeps_a_locked_session_from_changes()
    {
        var session = await Sessions.CreateAsync(Create with { LockUntil = "04-01-2022" }, CancellationToken);

        var update = await Fixture.RefusesAsync<CourseSessionForbiddenException>(
            () => Sessions.UpdateAsync(Update(session.Id) with { LockUntil = "", Name = "Changed with it" }, CancellationToken));
        await Fixture.RefusesAsync<CourseSessionForbiddenException>(() => Sessions.DeleteAsync(SessionReference.Of(session.Id), null, CancellationToken));

        Assert.Equal("403", update.Code);
        Assert.StartsWith("Sorry! You are not authorized to do this operation", update.Message, StringComparison.Ordinal);
        Fixture.Clock.SetUtcNow(new DateTimeOffset(2022, 1, 5, 0, 0, 0, TimeSpan.Zero));
        await Sessions.UpdateAsync(Update(session.Id) with { Name = "Unlocked" }, CancellationToken);
        await Sessions.DeleteAsync(SessionReference.Of(session.Id), null, CancellationToken);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("31-12-2021", "2021-12-31")]
    [InlineData("05-02-2022", "2022-02-05")]
    public async Task The_lock_of_a_locked_session_can_be_cleared_or_moved(string lockUntil, string? stored)
    {
        var session = await Sessions.CreateAsync(Create with { LockUntil = "04-01-2022" }, CancellationToken);

        var updated = await Sessions.UpdateAsync(Update(session.Id) with { LockUntil = lockUntil }, CancellationToken);

        Assert.Equal(stored is null ? null : DateOnly.Parse(stored, CultureInfo.InvariantCulture), updated.LockUntil);
        Assert.Equal(2, updated.Version);
    }

    [Theory]
    [InlineData(-1, 0, "totalLearnersCount")]
    [InlineData(2, -1, "presentLearnersCount")]
    [InlineData(2, 3, "presentLearnersCount")]
    public async Task Error_400_more_learners_present_than_belong_to_the_session_or_fewer_than_none(int total, int present, string field)
    {
        var exception = await Fixture.RefusesAsync<CourseSessionParameterException>(
            () => Sessions.CreateAsync(Create with { TotalLearnersCount = total, PresentLearnersCount = present }, CancellationToken));

        Assert.Equal(("400", field), (exception.Code, exception.Field));
    }

    [Fact]
    public async Task Error_403_keeps_an_attended_session_from_deletion_only()
    {
        var session = await Sessions.CreateAsync(Create, CancellationToken);
        await Fixture.ExecuteAsync($"UPDATE Sessions SET PresentLearnersCount = 3 WHERE Id = {session.Id}");

        await Fixture.RefusesAsync<CourseSessionForbiddenException>(() => Sessions.DeleteAsync(SessionReference.Of(session.Id), null, CancellationToken));
        await Sessions.UpdateAsync(Update(session.Id) with { Name = "Attended" }, CancellationToken);
    }

    public static TheoryData<string, CreateCourseSessionInput> Unknown => new()
    {
        { "courseId", Create with { CourseId = "1" } },
        { "batchId", Create with { BatchId = "1" } },
        { "moduleId", Create with { ModuleId = "1" } },
        { "moduleId", Create with { ModuleId = Known.OpenModule } },
        { "trainerErecno", Create with { TrainerErecno = "1" } },
        { "roomId", Create with { RoomId = "1" } },
        { "gradeCategoryId", Create with { GradeCategoryId = "1" } },
    };

    [Fact]
    public async Task All_fields_that_are_wrong_are_told_at_once_in_the_order_of_the_input()
    {
        var errors = await Fixture.RefusesAllAsync(() => Sessions.CreateAsync(
            Create with
            {
                Name = "",
                Description = new string('d', 41),
                Date = "29-02-2022",
                StartTime = "22.00",
                EndTime = "noon",
                LockUntil = "tomorrow",
            },
            CancellationToken));

        Assert.Equal(
            [("400", "name"), ("400", "date"), ("400", "startTime"), ("400", "endTime"), ("422", "description"), ("400", "lockUntil")],
            errors.Select(error => (error.Code, error.Field)));
    }

    [Fact]
    public async Task All_records_that_are_not_there_are_told_at_once()
    {
        var errors = await Fixture.RefusesAllAsync(() => Sessions.CreateAsync(
            Create with { ModuleId = "1", TrainerErecno = "1", RoomId = "1", GradeCategoryId = "1" }, CancellationToken));

        Assert.Equal(["moduleId", "trainerErecno", "roomId", "gradeCategoryId"], errors.Select(error => error.Field));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Error_404_says_what_is_not_there(string field, CreateCourseSessionInput input)
    {
        var exception = await Fixture.RefusesAsync<CourseSessionNotFoundException>(() => Sessions.CreateAsync(input, CancellationToken));

        Assert.Equal(("404", field), (exception.Code, exception.Field));
    }

    [Fact]
    public async Task Error_404_is_an_updates_too()
    {
        var session = await Sessions.CreateAsync(Create, CancellationToken);
        await RefusesAsync("id", Update(4711));
        await RefusesAsync("trainerErecno", Update(session.Id) with { TrainerErecno = "1" });
        await RefusesAsync("roomId", Update(session.Id) with { RoomId = "1" });
        await RefusesAsync("gradeCategoryId", Update(session.Id) with { GradeCategoryId = "1" });

        async Task RefusesAsync(string field, UpdateCourseSessionInput input) => Assert.Equal(
            field,
            (await Fixture.RefusesAsync<CourseSessionNotFoundException>(() => Sessions.UpdateAsync(input, CancellationToken))).Field);
    }

    [Fact]
    public async Task Error_422_names_the_limit()
    {
        var session = await Sessions.CreateAsync(
            Create with { Name = new string('n', 30), Description = new string('d', 40) },
            CancellationToken);
        await RefusesAsync("name", 30, () => Sessions.CreateAsync(Create with { Name = new string('n', 31) }, CancellationToken));
        await RefusesAsync(
            "description",
            40,
            () => Sessions.CreateAsync(Create with { Description = new string('d', 41) }, CancellationToken));
        await RefusesAsync(
            "name",
            30,
            () => Sessions.UpdateAsync(Update(session.Id) with { Name = new string('n', 31) }, CancellationToken));
        await RefusesAsync(
            "description",
            40,
            () => Sessions.UpdateAsync(Update(session.Id) with { Description = new string('d', 41) }, CancellationToken));

        await Sessions.CreateAsync(Create, CancellationToken);
        await RefusesAsync("moduleId", 2, () => Sessions.CreateAsync(Create, CancellationToken));
        await Sessions.CreateAsync(AnyTime, CancellationToken);

        async Task RefusesAsync(string field, int limit, Func<Task> write)
        {
            var exception = await Fixture.RefusesAsync<CourseSessionLimitException>(write);
            Assert.Equal(("422", field, limit), (exception.Code, exception.Field, exception.Limit));
            Assert.StartsWith("Maximum limit exceeded", exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("INSERT")]
    [InlineData("UPDATE")]
    [InlineData("DELETE")]
    public async Task Error_500_hides_the_cause_and_names_the_logs_entry(string statement)
    {
        var session = await Sessions.CreateAsync(Create, CancellationToken);
        await Fixture.ExecuteAsync($"CREATE TRIGGER Broken BEFORE {statement} ON Sessions BEGIN SELECT RAISE(ABORT, 'disk secret'); END");

        var exception = await Fixture.RefusesAsync<CourseSessionServerException>(() => statement switch
        {
            "INSERT" => Sessions.CreateAsync(Create, CancellationToken),
            "UPDATE" => Sessions.UpdateAsync(Update(session.Id) with { Name = "x" }, CancellationToken),
            _ => Sessions.DeleteAsync(SessionReference.Of(session.Id), null, CancellationToken),
        });

        Assert.Equal("500", exception.Code);
        Assert.StartsWith("Sorry! Server error occured", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            Fixture.Log.Errors,
            error => error.Message.Contains(exception.ErrorId, StringComparison.Ordinal)
                && error.Exception!.ToString().Contains("disk secret", StringComparison.Ordinal));
    }
}

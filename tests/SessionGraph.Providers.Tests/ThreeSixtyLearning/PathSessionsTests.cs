using Microsoft.EntityFrameworkCore;
using SessionGraph.GraphQL;
using SessionGraph.Store;

namespace SessionGraph.Providers.Tests;

public sealed class PathSessionsTests : ProviderTests
{
    private static readonly CreatePathSessionInput s_create = new()
    {
        PathId = Known.Path,
        SessionName = "Cohort A",
        StartDate = "2022-05-16T22:00:00.000Z",
        SessionOwnerGroup = Known.Group,
    };

    private PathSessionService Sessions => Fixture.Service<PathSessionService>();

    [Fact]
    public async Task A_session_is_created_with_what_is_given()
    {
        var session = await Sessions.CreateAsync(
            s_create with
            {
                EndDate = "2022-06-16T22:00:00+02:00",
                InstructorsMails = Mails(Known.AlanMail, "GRACE@company.example", Known.AlanMail.ToUpperInvariant(), Known.GraceMail),
                SessionAdditionalInformation = "LMS-1",
            },
            CancellationToken);

        var stored = await Fixture.ReadAsync<PathSession>(session.Id);
        Assert.Equal((Known.Path, "Cohort A", Known.Group), (stored.PathId, stored.Title, stored.SessionOwnerGroup));
        Assert.Equal(new DateTime(2022, 5, 16, 22, 0, 0, DateTimeKind.Utc), stored.StartsAt);
        Assert.Equal(new DateTime(2022, 6, 16, 20, 0, 0, DateTimeKind.Utc), stored.EndsAt);
        Assert.Equal("LMS-1", stored.SessionAdditionalInformation);
        Assert.Equal((SessionStatus.NotStarted, null, 1), (stored.Status, stored.ProviderStatus, stored.Version));
        Assert.Matches("^[0-9a-f]{24}$", stored.ExternalId);
        Assert.Equal(
            (stored.ExternalId, stored.Title, stored.StartsAt, stored.Version, stored.CreatedAt),
            (session.ExternalId, session.Title, session.StartsAt, session.Version, session.CreatedAt));
        Assert.Equal([Known.Alan, Known.Grace], session.Instructors.Select(instructor => instructor.UserId));
        Assert.Equal([Known.Alan, Known.Grace], await InstructorsAsync(session.Id));
        Fixture.Published((SessionChangeKind.Created, session.Id));
    }

    [Fact]
    public async Task The_platform_owner_instructs_where_no_one_is_named()
    {
        var absent = await Sessions.CreateAsync(s_create, CancellationToken);
        var empty = await Sessions.CreateAsync(s_create with { InstructorsMails = Mails() }, CancellationToken);

        Assert.Equal([Known.Owner], await InstructorsAsync(absent.Id));
        Assert.Equal([Known.Owner], await InstructorsAsync(empty.Id));
        Assert.Null(absent.EndsAt);
        Assert.Null(absent.SessionAdditionalInformation);
    }

    [Theory]
    [InlineData("2022-01-04T09:00:01Z", null, SessionStatus.NotStarted)]
    [InlineData("2022-01-04T09:00:00Z", null, SessionStatus.Active)]
    [InlineData("2022-01-04T08:00:00Z", "2022-01-04T09:00:01Z", SessionStatus.Active)]
    [InlineData("2022-01-04T08:00:00Z", "2022-01-04T09:00:00Z", SessionStatus.Completed)]
    [InlineData("2022-01-04T09:00:00Z", "2022-01-04T09:00:00Z", SessionStatus.Completed)]
    public async Task The_status_is_the_clocks(string startDate, string? endDate, SessionStatus status)
    {
        var created = await Sessions.CreateAsync(s_create with { StartDate = startDate, EndDate = endDate }, CancellationToken);
        var other = await Sessions.CreateAsync(s_create with { EndDate = "2023-01-01T00:00:00Z" }, CancellationToken);
        var updated = await Sessions.UpdateAsync(
            new() { Id = other.Id, StartDate = startDate, EndDate = new Optional<string?>(endDate) },
            CancellationToken);

        Assert.Equal((status, status), (created.Status, updated.Status));
    }

    [Fact]
    public async Task An_update_changes_all_that_is_given()
    {
        var session = await CreateAsync(s_create);

        var updated = await Sessions.UpdateAsync(
            new()
            {
                Id = session.Id,
                SessionName = "Cohort B",
                StartDate = "2022-05-17T00:00:00Z",
                EndDate = "2022-05-18T00:00:00Z",
                SessionOwnerGroup = Known.OtherGroup.ToUpperInvariant(),
                InstructorsMails = Mails(Known.GraceMail, Known.OwnerMail),
                SessionAdditionalInformation = "x",
                ExpectedVersion = 1,
            },
            CancellationToken);

        var stored = await Fixture.ReadAsync<PathSession>(session.Id);
        Assert.Equal(
            ("Cohort B", new DateTime(2022, 5, 17, 0, 0, 0, DateTimeKind.Utc), new DateTime(2022, 5, 18, 0, 0, 0, DateTimeKind.Utc)),
            (stored.Title, stored.StartsAt, stored.EndsAt));
        Assert.Equal((Known.OtherGroup, "x", 2), (stored.SessionOwnerGroup, stored.SessionAdditionalInformation, stored.Version));
        Assert.Equal((stored.Version, stored.UpdatedAt), (updated.Version, updated.UpdatedAt));
        Assert.Equal([Known.Grace, Known.Owner], await InstructorsAsync(session.Id));
        Assert.Equal([Known.Grace, Known.Owner], updated.Instructors.Select(instructor => instructor.UserId));
        Fixture.Published((SessionChangeKind.Updated, session.Id));
    }

    [Fact]
    public async Task An_absent_field_stays_and_a_null_clears_it()
    {
        var session = await CreateAsync(s_create with { EndDate = "2022-06-01T00:00:00Z", SessionAdditionalInformation = "x" });
        var before = await Fixture.DumpAsync();

        var same = await Sessions.UpdateAsync(new() { Id = session.Id, InstructorsMails = Mails() }, CancellationToken);
        Assert.Equal(before, await Fixture.DumpAsync());
        Assert.Equal(1, same.Version);
        Fixture.Published();

        var none = new Optional<string?>(null);
        var cleared = await Sessions.UpdateAsync(
            new() { Id = session.Id, EndDate = none, SessionAdditionalInformation = none },
            CancellationToken);
        Assert.Equal((null, null, "Cohort A", 2), (cleared.EndsAt, cleared.SessionAdditionalInformation, cleared.Title, cleared.Version));
    }

    [Fact]
    public async Task A_change_of_the_instructors_alone_is_a_change_of_the_session()
    {
        var session = await CreateAsync(s_create with { InstructorsMails = Mails(Known.AlanMail, Known.GraceMail) });

        var swapped = await Sessions.UpdateAsync(
            new() { Id = session.Id, InstructorsMails = Mails(Known.GraceMail, Known.AlanMail) },
            CancellationToken);

        Assert.Equal(2, swapped.Version);
        Assert.Equal([Known.Grace, Known.Alan], await InstructorsAsync(session.Id));
        Fixture.Published((SessionChangeKind.Updated, session.Id));

        var owned = await Sessions.UpdateAsync(new() { Id = session.Id, InstructorsMails = Mails() }, CancellationToken);
        Assert.Equal(3, owned.Version);
        Assert.Equal([Known.Owner], await InstructorsAsync(session.Id));
        Fixture.Published((SessionChangeKind.Updated, session.Id));
    }

    [Fact]
    public async Task A_deleted_session_is_gone_with_its_instructors()
    {
        var session = await CreateAsync(s_create with { InstructorsMails = Mails(Known.AlanMail, Known.GraceMail) });

        var deleted = await Sessions.DeleteAsync(SessionReference.Of(session.Id), 1, CancellationToken);

        Assert.Equal((SessionStatus.Deleted, session.ExternalId), (deleted.Status, deleted.ExternalId));
        Assert.Equal([Known.Alan, Known.Grace], deleted.Instructors.Select(instructor => instructor.UserId));
        Assert.Empty(await InstructorsAsync(session.Id));
        Fixture.Published((SessionChangeKind.Deleted, session.Id));
        var gone = await Fixture.RefusesAsync<PathSessionNotFoundException>(
            () => Sessions.DeleteAsync(SessionReference.Of(session.Id), null, CancellationToken));
        await Fixture.RefusesAsync<PathSessionNotFoundException>(
            () => Sessions.UpdateAsync(new() { Id = session.Id, SessionName = "x" }, CancellationToken));
        Assert.Equal("session_not_found", gone.Code);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var session = await CreateAsync(s_create);

        var conflict = await Fixture.RefusesAsync<ConflictException>(
            () => Sessions.UpdateAsync(new() { Id = session.Id, SessionName = "x", ExpectedVersion = 2 }, CancellationToken));
        await Fixture.RefusesAsync<ConflictException>(() => Sessions.DeleteAsync(SessionReference.Of(session.Id), 2, CancellationToken));

        Assert.Equal(1, conflict.CurrentVersion);
    }

    private static Optional<IReadOnlyList<string?>?> Mails(params string[] mails) => mails;

    private async Task<PathSession> CreateAsync(CreatePathSessionInput input)
    {
        var session = await Sessions.CreateAsync(input, CancellationToken);
        Fixture.Events.Take();
        return session;
    }

    private async Task<List<string>> InstructorsAsync(long id)
    {
        await using var context = Fixture.CreateContext();
        return await context.PathSessionInstructors
            .Where(instructor => instructor.SessionId == id)
            .OrderBy(instructor => instructor.Position)
            .Select(instructor => instructor.UserId)
            .ToListAsync(CancellationToken);
    }
}

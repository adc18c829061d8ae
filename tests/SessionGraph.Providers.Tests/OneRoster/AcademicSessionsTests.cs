using SessionGraph.Store;
using static SessionGraph.Providers.Tests.AcademicSessionInputs;

namespace SessionGraph.Providers.Tests;

public sealed class AcademicSessionsTests : ProviderTests
{
    private AcademicSessionService Sessions => Fixture.Service<AcademicSessionService>();

    [Theory]
    [InlineData(AcademicSessionStatus.Deleted, null, "tobedeleted")]
    [InlineData(AcademicSessionStatus.Deleted, "tobedeleted", "tobedeleted")]
    [InlineData(null, "tobedeleted", "tobedeleted")]
    [InlineData(AcademicSessionStatus.Active, "active", "active")]
    public async Task A_status_is_taken_in_the_words_of_the_graph_and_of_OneRoster(AcademicSessionStatus? status, string? word, string stored)
    {
        var session = await Sessions.CreateAsync(Create() with { Status = status, ProviderStatus = word }, CancellationToken);

        Assert.Equal(stored, session.ProviderStatus);
    }

    [Theory]
    [InlineData(AcademicSessionStatus.Active, "tobedeleted")]
    [InlineData(null, "deleted")]
    public async Task A_word_that_contradicts_the_status_or_is_not_OneRosters_is_refused(AcademicSessionStatus? status, string word)
    {
        var error = await Fixture.RefusesAsync<InvalidAcademicSessionException>(
            () => Sessions.CreateAsync(Create() with { Status = status, ProviderStatus = word }, CancellationToken));

        Assert.Equal("providerStatus", error.Field);
    }

    [Fact]
    public async Task A_session_is_created_with_what_is_given()
    {
        var session = await Sessions.CreateAsync(
            Create("t1") with
            {
                Status = AcademicSessionStatus.ToBeDeleted,
                Type = "ext:mini-term_1.a",
                Metadata = Json("""{ "a" : [1, 2.50, "ü<b>"], "b": null }"""),
            },
            CancellationToken);

        var stored = await Fixture.ReadAsync<AcademicSession>(session.Id);
        Assert.Equivalent(stored, session);
        Assert.Equal(("t1", "Term 1", "ext:mini-term_1.a", "2026"), (stored.ExternalId, stored.Title, stored.Type, stored.SchoolYear));
        Assert.Equal((SessionStatus.Deleted, "tobedeleted"), (stored.Status, stored.ProviderStatus));
        Assert.Equal((new DateOnly(2025, 9, 1), new DateOnly(2026, 1, 1)), (stored.StartDate, stored.EndDate));
        Assert.Equal(new DateTime(2025, 9, 1, 0, 0, 0, DateTimeKind.Utc), stored.StartsAt);
        Assert.Equal(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), stored.EndsAt);
        Assert.Equal("""{"a":[1,2.50,"ü<b>"],"b":null}""", stored.Metadata);
        Assert.Equal((Known.Org, null, 1), (stored.OrgSourcedId, stored.ParentId, stored.Version));
        Fixture.Published((SessionChangeKind.Created, session.Id));
    }

    [Fact]
    public async Task What_is_left_out_has_its_default()
    {
        var session = await Sessions.CreateAsync(Create(), CancellationToken);

        Assert.True(Guid.TryParseExact(session.ExternalId, "D", out _));
        Assert.Equal((SessionStatus.Active, "active"), (session.Status, session.ProviderStatus));
        Assert.Equal(Fixture.Clock.GetUtcNow().UtcDateTime, session.DateLastModified);
        Assert.Null(session.Metadata);
    }

    [Theory]
    [InlineData("gradingPeriod")]
    [InlineData("semester")]
    [InlineData("schoolYear")]
    [InlineData("term")]
    [InlineData("ext:x")]
    [InlineData("ext:A-z.0_9")]
    public async Task Each_type_is_taken(string type)
        => Assert.Equal(type, (await Sessions.CreateAsync(Create() with { Type = type }, CancellationToken)).Type);

    public static TheoryData<string, CreateAcademicSessionInput> Invalid => new()
    {
        { "sourcedId", Create(" ") },
        { "title", Create() with { Title = "" } },
        { "title", Create() with { Title = " \t" } },
        { "type", Create() with { Type = "Term" } },
        { "type", Create() with { Type = "ext:" } },
        { "type", Create() with { Type = "ext:ä" } },
        { "type", Create() with { Type = "term\n" } },
        { "type", Create() with { Type = "quarter" } },
        { "schoolYear", Create() with { SchoolYear = "26" } },
        { "schoolYear", Create() with { SchoolYear = "2025-2026" } },
        { "schoolYear", Create() with { SchoolYear = "٢٠٢٦" } },
        { "schoolYear", Create() with { SchoolYear = "2026\n" } },
        { "endDate", Create() with { EndDate = new DateOnly(2025, 9, 1) } },
        { "endDate", Create() with { EndDate = new DateOnly(2025, 8, 31) } },
        { "metadata", Create() with { Metadata = Json("[]") } },
        { "metadata", Create() with { Metadata = Json("\"x\"") } },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task A_broken_rule_is_refused(string field, CreateAcademicSessionInput input)
    {
        var exception = await Fixture.RefusesAsync<InvalidAcademicSessionException>(() => Sessions.CreateAsync(input, CancellationToken));

        Assert.Equal(("invaliddata", field), (exception.Code, exception.Field));
        Assert.StartsWith(field, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sourced_id_in_use_is_refused()
    {
        await Sessions.CreateAsync(Create("t1"), CancellationToken);

        var taken = await Fixture.RefusesAsync<ExternalIdTakenException>(() => Sessions.CreateAsync(Create("t1"), CancellationToken));

        Assert.Equal(("invaliddata", "t1"), (taken.Code, taken.ExternalId));
    }

    [Fact]
    public async Task An_update_replaces_the_whole_record()
    {
        var year = await Sessions.CreateAsync(Create("year"), CancellationToken);
        var session = await Sessions.CreateAsync(Create("t1", "year") with { Metadata = Json("{}") }, CancellationToken);
        await Sessions.DeleteAsync(SessionReference.Of(session.Id), null, CancellationToken);
        Fixture.Events.Take();
        Fixture.Clock.Advance(TimeSpan.FromHours(1));

        var updated = await Sessions.UpdateAsync(
            new()
            {
                Id = session.Id,
                SourcedId = "t1",
                Title = "Semester",
                StartDate = new DateOnly(2025, 8, 1),
                EndDate = new DateOnly(2026, 2, 1),
                Type = "semester",
                SchoolYear = "2027",
                Org = Reference("org-2"),
                ExpectedVersion = 2,
            },
            CancellationToken);

        var stored = await Fixture.ReadAsync<AcademicSession>(session.Id);
        Assert.Equivalent(stored, updated);
        Assert.Equal(("Semester", "semester", "2027", "org-2"), (stored.Title, stored.Type, stored.SchoolYear, stored.OrgSourcedId));
        Assert.Equal((SessionStatus.Active, "active"), (stored.Status, stored.ProviderStatus));
        Assert.Equal(new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc), stored.EndsAt);
        Assert.Equal(Fixture.Clock.GetUtcNow().UtcDateTime, stored.DateLastModified);
        Assert.Equal((null, null, 3), (stored.Metadata, stored.ParentId, stored.Version));
        // The parent has a child less.
        Fixture.Published((SessionChangeKind.Updated, session.Id), (SessionChangeKind.Updated, year.Id));
    }

    [Fact]
    public async Task An_update_keeps_the_sourced_id_and_the_rules()
    {
        var session = await Sessions.CreateAsync(Create("t1"), CancellationToken);

        var renamed = await Fixture.RefusesAsync<InvalidAcademicSessionException>(
            () => Sessions.UpdateAsync(Update(session) with { SourcedId = "t2" }, CancellationToken));
        var dated = await Fixture.RefusesAsync<InvalidAcademicSessionException>(
            () => Sessions.UpdateAsync(Update(session) with { EndDate = session.StartDate }, CancellationToken));

        Assert.Equal(("sourcedId", "endDate"), (renamed.Field, dated.Field));
    }

    [Fact]
    public async Task An_unknown_session_is_not_found_and_not_created()
    {
        var session = await Sessions.CreateAsync(Create("t1"), CancellationToken);

        var exception = await Fixture.RefusesAsync<AcademicSessionNotFoundException>(
            () => Sessions.UpdateAsync(Update(session) with { Id = 4711 }, CancellationToken));
        await Fixture.RefusesAsync<AcademicSessionNotFoundException>(() => Sessions.DeleteAsync(SessionReference.Of(4711), null, CancellationToken));

        Assert.Equal("unknownobject", exception.Code);
    }

    [Fact]
    public async Task The_stamp_of_a_change_is_the_time_at_which_it_is_stored_whatever_is_given()
    {
        var created = await Sessions.CreateAsync(Create("t1") with { DateLastModified = DateTime.UnixEpoch }, CancellationToken);
        var stamp = Fixture.Clock.GetUtcNow().UtcDateTime;
        Fixture.Clock.Advance(TimeSpan.FromHours(1));

        var updated = await Sessions.UpdateAsync(Update(created) with { Title = "Other", DateLastModified = stamp.AddYears(1) }, CancellationToken);

        Assert.Equal((stamp, stamp.AddHours(1)), (created.DateLastModified, updated.DateLastModified));
    }

    [Fact]
    public async Task An_update_that_changes_nothing_keeps_the_stamp()
    {
        await Sessions.CreateAsync(Create("year"), CancellationToken);
        var created = await Sessions.CreateAsync(Create("t1", "year") with { Metadata = Json("""{ "a": 1 }""") }, CancellationToken);
        Fixture.Events.Take();
        Fixture.Clock.Advance(TimeSpan.FromHours(1));

        var updated = await Sessions.UpdateAsync(Update(created, "year") with { Metadata = Json("""{"a":1}""") }, CancellationToken);

        Assert.Equal((created.DateLastModified, 1), (updated.DateLastModified, updated.Version));
        Fixture.Published();
    }

    [Fact]
    public async Task A_delete_leaves_a_tombstone()
    {
        var session = await Sessions.CreateAsync(Create("t1"), CancellationToken);
        Fixture.Events.Take();
        Fixture.Clock.Advance(TimeSpan.FromHours(1));

        var deleted = await Sessions.DeleteAsync(SessionReference.Of(session.Id), 1, CancellationToken);

        Assert.Equivalent(await Fixture.ReadAsync<AcademicSession>(session.Id), deleted);
        Assert.Equal((SessionStatus.Deleted, "tobedeleted", 2), (deleted.Status, deleted.ProviderStatus, deleted.Version));
        Assert.Equal(Fixture.Clock.GetUtcNow().UtcDateTime, deleted.DateLastModified);
        Fixture.Published((SessionChangeKind.Deleted, session.Id));
    }

    [Fact]
    public async Task A_second_delete_succeeds_and_changes_nothing()
    {
        var session = await Sessions.CreateAsync(Create("t1"), CancellationToken);
        await Sessions.DeleteAsync(SessionReference.Of(session.Id), null, CancellationToken);
        Fixture.Events.Take();
        Fixture.Clock.Advance(TimeSpan.FromHours(1));
        var before = await Fixture.DumpAsync();

        var deleted = await Sessions.DeleteAsync(SessionReference.Of(session.Id), 2, CancellationToken);

        Assert.Equal((SessionStatus.Deleted, 2), (deleted.Status, deleted.Version));
        Assert.Equal(before, await Fixture.DumpAsync());
        Fixture.Published();
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var session = await Sessions.CreateAsync(Create("t1"), CancellationToken);

        var conflict = await Fixture.RefusesAsync<ConflictException>(
            () => Sessions.UpdateAsync(Update(session) with { ExpectedVersion = 2 }, CancellationToken));
        await Fixture.RefusesAsync<ConflictException>(() => Sessions.DeleteAsync(SessionReference.Of(session.Id), 2, CancellationToken));

        Assert.Equal(1, conflict.CurrentVersion);
    }
}

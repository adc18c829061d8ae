using Microsoft.EntityFrameworkCore;
using SessionGraph.Store;
using static SessionGraph.Providers.Tests.AcademicSessionInputs;

namespace SessionGraph.Providers.Tests;

public sealed class AcademicSessionLinksTests : ProviderTests
{
    private AcademicSessionService Sessions => Fixture.Service<AcademicSessionService>();

    [Fact]
    public async Task A_session_is_created_below_its_parent_and_above_its_children()
    {
        var year = await CreateAsync("year");
        var period = await CreateAsync("p1");
        Fixture.Clock.Advance(TimeSpan.FromHours(1));

        var term = await Sessions.CreateAsync(Create("t1", "year") with { Children = References("p1", "p1") }, CancellationToken);

        Assert.Equal(year.Id, term.ParentId);
        Assert.Null(term.Parent);
        Assert.Empty(term.Children);
        var child = await Fixture.ReadAsync<AcademicSession>(period.Id);
        Assert.Equal((term.Id, 2), (child.ParentId, child.Version));
        var changes = Fixture.Events.Take();
        Assert.Equal(
            [(SessionChangeKind.Created, term.Id), (SessionChangeKind.Updated, year.Id), (SessionChangeKind.Updated, period.Id)],
            changes.Select(change => (change.Kind, change.Session.Id)).Order());
        Assert.All(changes, change => Assert.Null(((AcademicSession)change.Session).Parent));
    }

    [Fact]
    public async Task Children_that_are_left_out_stay_and_a_list_says_exactly_which_they_are()
    {
        var year = await CreateAsync("year");
        var other = await CreateAsync("other");
        var kept = await CreateAsync("kept", "year");
        var dropped = await CreateAsync("dropped", "year");
        var moved = await CreateAsync("moved", "other");

        await Sessions.UpdateAsync(Update(year), CancellationToken);
        Assert.Equal(["dropped", "kept"], await ChildrenAsync(year));

        Fixture.Events.Take();
        Fixture.Clock.Advance(TimeSpan.FromHours(1));
        await Sessions.UpdateAsync(Update(year) with { Children = References("moved", "kept") }, CancellationToken);
        Assert.Equal(["kept", "moved"], await ChildrenAsync(year));
        Assert.Empty(await ChildrenAsync(other));
        Assert.Equal(
            new[] { year.Id, other.Id, dropped.Id, moved.Id }.Order(),
            Fixture.Events.Take().Select(change => change.Session.Id).Order());
        Assert.Equal(1, (await Fixture.ReadAsync<AcademicSession>(kept.Id)).Version);

        await Sessions.UpdateAsync(Update(year) with { Children = [] }, CancellationToken);
        Assert.Empty(await ChildrenAsync(year));
    }

    [Fact]
    public async Task Who_has_another_parent_or_other_children_afterwards_is_stamped()
    {
        var before = await CreateAsync("before");
        var after = await CreateAsync("after");
        var moved = await CreateAsync("moved", "before");
        var dropped = await CreateAsync("dropped", "after");
        var kept = await CreateAsync("kept", "after");
        var created = (await Fixture.ReadAsync<AcademicSession>(kept.Id)).DateLastModified;

        Fixture.Clock.Advance(TimeSpan.FromHours(1));
        await Sessions.UpdateAsync(Update(after) with { Children = References("moved", "kept") }, CancellationToken);

        var now = created.AddHours(1);
        foreach (var session in new[] { before, after, moved, dropped })
            Assert.Equal(now, (await Fixture.ReadAsync<AcademicSession>(session.Id)).DateLastModified);
        Assert.Equal(created, (await Fixture.ReadAsync<AcademicSession>(kept.Id)).DateLastModified);
    }

    [Fact]
    public async Task A_stamp_moves_although_the_clock_stands_still()
    {
        var before = await CreateAsync("before");
        var moved = await CreateAsync("moved", "before");
        var after = await CreateAsync("after");
        var stamp = (await Fixture.ReadAsync<AcademicSession>(moved.Id)).DateLastModified;

        await Sessions.UpdateAsync(Update(after) with { Children = References("moved") }, CancellationToken);

        Assert.True((await Fixture.ReadAsync<AcademicSession>(moved.Id)).DateLastModified > stamp);
        Assert.True((await Fixture.ReadAsync<AcademicSession>(before.Id)).DateLastModified > before.DateLastModified);
    }

    [Fact]
    public async Task A_session_that_changes_its_parent_stamps_the_one_before_and_the_one_after()
    {
        var before = await CreateAsync("before");
        var after = await CreateAsync("after");
        var session = await CreateAsync("session", "before");
        var created = (await Fixture.ReadAsync<AcademicSession>(session.Id)).DateLastModified;

        Fixture.Clock.Advance(TimeSpan.FromHours(1));
        await Sessions.UpdateAsync(Update(session, "after"), CancellationToken);

        Assert.Equal(created.AddHours(1), (await Fixture.ReadAsync<AcademicSession>(before.Id)).DateLastModified);
        Assert.Equal(created.AddHours(1), (await Fixture.ReadAsync<AcademicSession>(after.Id)).DateLastModified);
        Assert.Equal(created.AddHours(1), (await Fixture.ReadAsync<AcademicSession>(session.Id)).DateLastModified);
    }

    [Fact]
    public async Task A_sourcedId_that_is_a_UUID_is_the_same_in_either_case()
    {
        const string Uuid = "3C90C3CC-0d44-4b50-8888-8dd25736052a";
        var year = await CreateAsync(Uuid);

        var term = await CreateAsync("term", Uuid.ToLowerInvariant());
        await Sessions.UpdateAsync(
            Update(term) with { Children = References(Uuid.ToUpperInvariant(), Uuid.ToLowerInvariant()) }, CancellationToken);
        var taken = await Fixture.RefusesAsync<ExternalIdTakenException>(
            () => Sessions.CreateAsync(Create(Uuid.ToUpperInvariant()), CancellationToken));

        Assert.Equal(year.Id, term.ParentId);
        Assert.Equal([Uuid], await ChildrenAsync(term));
        var same = await Sessions.UpdateAsync(Update(year) with { SourcedId = Uuid.ToUpperInvariant() }, CancellationToken);
        Assert.Equal("invaliddata", taken.Code);
        Assert.Equal(Uuid, same.ExternalId);
        await Fixture.RefusesAsync<OneRosterReferenceNotFoundException>(() => Sessions.CreateAsync(Create("x", "TERM"), CancellationToken));
    }

    [Fact]
    public async Task An_unknown_reference_is_refused()
    {
        var session = await CreateAsync("t1");

        await RefusesAsync("org", "nowhere", Create() with { Org = Reference("nowhere") });
        await RefusesAsync("parent", "nowhere", Create(parent: "nowhere"));
        await RefusesAsync("children", "nowhere", Create() with { Children = References("t1", "nowhere") });
        var update = await Fixture.RefusesAsync<OneRosterReferenceNotFoundException>(
            () => Sessions.UpdateAsync(Update(session, "nowhere"), CancellationToken));
        Assert.Equal(("parent", "nowhere"), (update.Field, update.SourcedId));

        async Task RefusesAsync(string field, string sourcedId, CreateAcademicSessionInput input)
        {
            var exception = await Fixture.RefusesAsync<OneRosterReferenceNotFoundException>(
                () => Sessions.CreateAsync(input, CancellationToken));
            Assert.Equal(("unknownobject", field, sourcedId), (exception.Code, exception.Field, exception.SourcedId));
        }
    }

    [Fact]
    public async Task A_session_is_never_its_own_ancestor()
    {
        var a = await CreateAsync("a");
        var b = await CreateAsync("b", "a");
        var c = await CreateAsync("c", "b");

        await RefusesAsync("parent", Update(a, "a"));
        await RefusesAsync("parent", Update(a, "b"));
        await RefusesAsync("parent", Update(a, "c"));
        await RefusesAsync("children", Update(a) with { Children = References("a") });
        await RefusesAsync("children", Update(c, "b") with { Children = References("a") });
        await RefusesAsync("children", Update(b, "a") with { Children = References("c", "a") });
        var created = await Fixture.RefusesAsync<InvalidAcademicSessionException>(
            () => Sessions.CreateAsync(Create("d", "c") with { Children = References("a") }, CancellationToken));
        Assert.Equal("children", created.Field);

        async Task RefusesAsync(string field, UpdateAcademicSessionInput input)
        {
            var exception = await Fixture.RefusesAsync<InvalidAcademicSessionException>(
                () => Sessions.UpdateAsync(input, CancellationToken));
            Assert.Equal(("invaliddata", field), (exception.Code, exception.Field));
        }
    }

    [Fact]
    public async Task A_parent_and_its_child_can_change_places_in_one_update()
    {
        var a = await CreateAsync("a");
        var b = await CreateAsync("b", "a");

        await Sessions.UpdateAsync(Update(a, "b") with { Children = [] }, CancellationToken);

        Assert.Equal(b.Id, (await Fixture.ReadAsync<AcademicSession>(a.Id)).ParentId);
        Assert.Null((await Fixture.ReadAsync<AcademicSession>(b.Id)).ParentId);
    }

    private async Task<AcademicSession> CreateAsync(string sourcedId, string? parent = null)
    {
        var session = await Sessions.CreateAsync(Create(sourcedId, parent), CancellationToken);
        Fixture.Events.Take();
        return session;
    }

    private async Task<List<string?>> ChildrenAsync(AcademicSession session)
    {
        await using var context = Fixture.CreateContext();
        return await context.AcademicSessions
            .Where(child => child.ParentId == session.Id)
            .OrderBy(child => child.ExternalId)
            .Select(child => child.ExternalId)
            .ToListAsync(CancellationToken);
    }
}

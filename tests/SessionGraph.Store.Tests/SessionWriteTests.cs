using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

public sealed class SessionWriteTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_external_id_is_unique_in_a_provider_and_connection_only()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await SaveAsync(
            store,
            new SessionSetup { Connection = "school", ExternalId = "1" },
            new SessionSetup { ExternalId = "1", Connection = "other" },
            new QuizSession { Connection = "quiz", ExternalId = "1", PersonId = 1 },
            new SessionSetup { Connection = "school" },
            new SessionSetup { Connection = "school" });

        var exception = await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(store, new SessionSetup { Connection = "school", ExternalId = "1" }));

        Assert.Contains("UNIQUE", exception.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_cannot_refer_to_what_its_connection_does_not_have()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);

        await AssertForeignKeyAsync(() => SaveAsync(store, new QuizSession { Connection = "quiz", PersonId = 99_999 }));
        await AssertForeignKeyAsync(() => SaveAsync(store, new QuizSession { PersonId = 1, Connection = "other" }));
        await AssertForeignKeyAsync(
            () => SaveAsync(store, new AcademicSession { Connection = "oneroster", OrgSourcedId = "nowhere", DateLastModified = DateTime.UnixEpoch }));
    }

    [Fact]
    public async Task What_a_session_refers_to_cannot_be_deleted()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var context = store.CreateContext();

        await Assert.ThrowsAsync<SqliteException>(() => context.People.Where(person => person.ExternalId == 1).ExecuteDeleteAsync(Cancellation));
        await Assert.ThrowsAsync<SqliteException>(
            () => context.AcademicSessions.Where(session => session.Type == "term").ExecuteDeleteAsync(Cancellation));
    }

    [Fact]
    public async Task An_update_against_a_stale_version_is_refused()
    {
        await using var store = await StoreFixture.CreateAsync();
        var id = (await SaveAsync(store, new SessionSetup { Connection = "school", CurrentStep = 1 }))[0].Id;
        await using var first = store.CreateContext();
        await using var second = store.CreateContext();
        var mine = await first.SessionSetups.AsTracking().SingleAsync(setup => setup.Id == id, Cancellation);
        var theirs = await second.SessionSetups.AsTracking().SingleAsync(setup => setup.Id == id, Cancellation);
        theirs.CurrentStep = 2;
        await second.SaveChangesAsync(Cancellation);

        mine.CurrentStep = 3;

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => first.SaveChangesAsync(Cancellation));
        Assert.Equal(2, (await ReadAsync<SessionSetup>(store, id)).Version);
        Assert.Equal(2, (await ReadAsync<SessionSetup>(store, id)).CurrentStep);
    }

    [Fact]
    public async Task A_delete_against_a_stale_version_is_refused()
    {
        await using var store = await StoreFixture.CreateAsync();
        var id = (await SaveAsync(store, new SessionSetup { Connection = "school" }))[0].Id;
        await using var context = store.CreateContext();

        context.Remove(new SessionSetup { Connection = "school", Id = id, Version = 7 });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync(Cancellation));
    }

    [Fact]
    public async Task An_id_is_never_used_again()
    {
        await using var store = await StoreFixture.CreateAsync();
        var last = (await SaveAsync(store, new SessionSetup { Connection = "school" }, new SessionSetup { Connection = "school" }))[1].Id;
        await using var context = store.CreateContext();
        await context.Sessions.ExecuteDeleteAsync(Cancellation);

        var next = (await SaveAsync(store, new SessionSetup { Connection = "school" }))[0].Id;

        Assert.Equal(last + 1, next);
    }

    [Fact]
    public async Task An_insert_is_stamped_with_the_clock_and_version_1()
    {
        await using var store = await StoreFixture.CreateAsync();
        store.Clock.Advance(TimeSpan.FromTicks(1_234));

        var id = (await SaveAsync(store, new SessionSetup { Connection = "school" }))[0].Id;

        var session = await ReadAsync<SessionSetup>(store, id);
        Assert.Equal(new DateTime(2025, 3, 1, 8, 30, 0, 123, DateTimeKind.Utc), session.CreatedAt);
        Assert.Equal(session.CreatedAt, session.UpdatedAt);
        Assert.Equal(1, session.Version);
    }

    [Fact]
    public async Task An_insert_keeps_a_creation_time_that_it_brings()
    {
        await using var store = await StoreFixture.CreateAsync();
        var createdAt = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

        var id = (await SaveAsync(store, new SessionSetup { Connection = "school", CreatedAt = createdAt }))[0].Id;

        Assert.Equal(createdAt, (await ReadAsync<SessionSetup>(store, id)).CreatedAt);
    }

    [Fact]
    public async Task An_update_moves_the_version_and_the_update_time_only()
    {
        await using var store = await StoreFixture.CreateAsync();
        var id = (await SaveAsync(store, new SessionSetup { Connection = "school" }))[0].Id;
        var createdAt = store.Clock.GetUtcNow();
        store.Clock.Advance(TimeSpan.FromHours(1));

        await using var context = store.CreateContext();
        var session = await context.SessionSetups.AsTracking().SingleAsync(setup => setup.Id == id, Cancellation);
        session.Status = SessionStatus.Completed;
        await context.SaveChangesAsync(Cancellation);

        var updated = await ReadAsync<SessionSetup>(store, id);
        Assert.Equal(createdAt.UtcDateTime, updated.CreatedAt);
        Assert.Equal(createdAt.UtcDateTime.AddHours(1), updated.UpdatedAt);
        Assert.Equal(2, updated.Version);
        Assert.Equal(2, session.Version);
    }

    [Fact]
    public async Task The_update_time_never_goes_back_when_the_clock_does()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var context = store.CreateContext();
        var setup = new SessionSetup { Connection = "school" };
        context.Add(setup);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        var updatedAt = setup.UpdatedAt;

        store.Clock.AdjustTime(store.Clock.GetUtcNow().AddHours(-1));
        setup.CurrentStep = 1;
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal((2, updatedAt), (setup.Version, setup.UpdatedAt));
    }

    [Fact]
    public async Task Saving_without_a_change_moves_nothing()
    {
        await using var store = await StoreFixture.CreateAsync();
        var id = (await SaveAsync(store, new SessionSetup { Connection = "school" }))[0].Id;
        await using var context = store.CreateContext();
        await context.SessionSetups.AsTracking().SingleAsync(setup => setup.Id == id, Cancellation);

        Assert.Equal(0, await context.SaveChangesAsync(Cancellation));

        Assert.Equal(1, (await ReadAsync<SessionSetup>(store, id)).Version);
    }

    [Fact]
    public async Task A_change_of_the_instructors_is_a_change_of_the_session()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var context = store.CreateContext();
        var session = await context.PathSessions.AsTracking()
            .Include(session => session.Instructors)
            .FirstAsync(session => session.Instructors.Count > 1, Cancellation);
        var version = session.Version;

        session.Instructors.RemoveAll(instructor => instructor.Position > 0);
        await context.SaveChangesAsync(Cancellation);

        Assert.Equal(version + 1, (await ReadAsync<PathSession>(store, session.Id)).Version);
        Assert.Equal(1, await context.PathSessionInstructors.CountAsync(row => row.SessionId == session.Id, Cancellation));
    }

    [Fact]
    public async Task Writers_wait_for_each_other()
    {
        await using var store = await StoreFixture.CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            async () =>
            {
                for (var i = 0; i < 5; i++)
                    await SaveAsync(store, new SessionSetup { Connection = "school" }, new SessionSetup { Connection = "school" });
            },
            Cancellation)));

        await using var context = store.CreateContext();
        Assert.Equal(80, await context.SessionSetups.CountAsync(Cancellation));
    }

    [Fact]
    public async Task The_mail_of_a_user_is_unique_without_regard_to_case()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var context = store.CreateContext();
        context.Add(new User { Connection = "360learning", ExternalId = "a", Mail = "anne@school.example", Name = "Anne" });
        await context.SaveChangesAsync(Cancellation);
        Assert.True(await context.Users.AnyAsync(user => user.Mail == "ANNE@School.example", Cancellation));

        context.Add(new User { Connection = "360learning", ExternalId = "b", Mail = "Anne@School.Example", Name = "Anne" });

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync(Cancellation));
    }

    private static async Task<Session[]> SaveAsync(StoreFixture store, params Session[] sessions)
    {
        await using var context = store.CreateContext();
        context.AddRange(sessions.AsEnumerable());
        await context.SaveChangesAsync(Cancellation);
        return sessions;
    }

    private static async Task<T> ReadAsync<T>(StoreFixture store, long id) where T : Session
    {
        await using var context = store.CreateContext();
        return await context.Set<T>().SingleAsync(session => session.Id == id, Cancellation);
    }

    private static async Task AssertForeignKeyAsync(Func<Task> save)
    {
        var exception = await Assert.ThrowsAsync<DbUpdateException>(save);
        Assert.Contains("FOREIGN KEY", exception.InnerException!.Message, StringComparison.Ordinal);
    }
}

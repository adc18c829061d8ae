using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

public sealed class SampleDataTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_provider_has_its_sessions()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var context = store.CreateContext();

        Assert.Equal(49, await context.SessionSetups.CountAsync(Cancellation));
        Assert.Equal(99, await context.AcademicSessions.CountAsync(Cancellation));
        Assert.Equal(141, await context.QuizSessions.CountAsync(Cancellation));
        Assert.Equal(82, await context.CourseSessions.CountAsync(Cancellation));
        Assert.Equal(61, await context.PathSessions.CountAsync(Cancellation));
        Assert.Equal(432, await context.Sessions.MaxAsync(session => session.Id, Cancellation));
    }

    [Fact]
    public async Task It_is_inserted_once()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var context = store.CreateContext();
        var before = await context.Sessions.CountAsync(Cancellation);

        await store.Initializer.InitializeAsync(Cancellation);

        Assert.False(await store.SampleData.InsertWhenEmptyAsync(context, Cancellation));
        Assert.Equal(before, await context.Sessions.CountAsync(Cancellation));
    }

    [Fact]
    public async Task It_is_the_same_in_every_store()
    {
        await using var first = await StoreFixture.CreateAsync(sampleData: true);
        await using var second = StoreFixture.CreateEmpty(sampleData: true);
        second.Clock.Advance(TimeSpan.FromDays(365));
        await second.Initializer.InitializeAsync(Cancellation);

        Assert.Equal(await DumpAsync(first), await DumpAsync(second));
    }

    [Fact]
    public async Task It_is_not_inserted_unless_asked_for()
    {
        await using var store = await StoreFixture.CreateAsync();
        await using var context = store.CreateContext();

        Assert.False(await context.Sessions.AnyAsync(Cancellation));
    }

    [Fact]
    public async Task It_has_what_filters_and_orders_stumble_over()
    {
        await using var store = await StoreFixture.CreateAsync(sampleData: true);
        await using var context = store.CreateContext();
        var quizzes = await context.QuizSessions.ToListAsync(Cancellation);
        var courses = await context.CourseSessions.ToListAsync(Cancellation);
        var paths = await context.PathSessions.Include(session => session.Instructors).ToListAsync(Cancellation);
        var academics = await context.AcademicSessions.Include(session => session.Children).ToListAsync(Cancellation);

        Assert.Contains(quizzes, session => session.Score is null);
        Assert.Contains(quizzes.GroupBy(session => session.Score), group => group.Key is not null && group.Count() > 1);
        Assert.Contains(quizzes.GroupBy(session => session.CreatedAt), group => group.Count() > 1);
        Assert.True(quizzes.Select(session => session.Status).Distinct().Count() >= 5);
        Assert.Contains(quizzes, session => session.Title is null);
        Assert.Contains(quizzes, session => session.Title?.Contains('%', StringComparison.Ordinal) == true);
        Assert.Contains(quizzes, session => session.Title?.Contains('_', StringComparison.Ordinal) == true);
        Assert.Contains(courses, session => session.RoomId is null);
        Assert.Contains(courses, session => session.LockUntil is not null);
        Assert.Contains(courses, session => session.Resources.Count == 2);
        Assert.All(courses, session => Assert.True(session.StartTime < session.EndTime));
        Assert.Contains(paths, session => session.EndsAt is null);
        Assert.Contains(paths, session => session.Instructors.Count >= 3);
        Assert.All(paths, session => Assert.Contains(session.Instructors, instructor => instructor.Position == 0));
        Assert.Contains(academics, session => session.Status == SessionStatus.Deleted);
        Assert.All(academics.Where(session => session.Type == "semester"), session => Assert.Equal(2, session.Children.Count));
        Assert.All(academics, session => Assert.True(session.StartDate < session.EndDate));
    }

    private static async Task<List<string>> DumpAsync(StoreFixture store)
    {
        await using var context = store.CreateContext();
        var sessions = await context.Sessions.OrderBy(session => session.Id).ToListAsync(Cancellation);
        return
        [
            .. sessions.Select(session =>
            {
                var properties = context.Model.FindEntityType(session.GetType())!.GetProperties();
                return string.Join('|', properties.Select(property => property.PropertyInfo!.GetValue(session)));
            }),
        ];
    }
}

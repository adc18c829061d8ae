using SessionGraph.Store;

namespace SessionGraph.Providers.Tests;

public sealed class SessionWriteTests : ProviderTests
{
    private QuizSessionService Sessions => Fixture.Service<QuizSessionService>();

    [Fact]
    public async Task A_row_that_is_not_updated_in_the_end_is_a_conflict()
    {
        var session = await Sessions.CreateAsync(new() { PersonId = Known.Person }, CancellationToken);
        await Fixture.ExecuteAsync("CREATE TRIGGER Stale BEFORE UPDATE ON Sessions BEGIN SELECT RAISE(IGNORE); END");

        var conflict = await Fixture.RefusesAsync<ConflictException>(
            () => Sessions.UpdateAsync(new() { Id = session.Id, Name = "x" }, CancellationToken));

        Assert.Equal(("CONFLICT", 1), (conflict.Code, conflict.CurrentVersion));
    }

    [Fact]
    public async Task An_external_id_that_is_taken_in_the_end_is_told_as_such()
    {
        await Fixture.AddAsync(new QuizSession { Connection = "quiz", ExternalId = "q1", PersonId = Known.Person });
        var writer = Fixture.Service<SessionWriter>();

        var taken = await Fixture.RefusesAsync<ExternalIdTakenException>(async () =>
        {
            await using var write = await writer.BeginAsync(CancellationToken);
            write.Context.Add(new QuizSession { Connection = "quiz", ExternalId = "q1", PersonId = Known.Person });
            await write.CompleteAsync(CancellationToken);
        });

        Assert.Equal(("Verse::Error::ValidationFailed", "q1"), (taken.Code, taken.ExternalId));
    }

    [Fact]
    public async Task Of_many_writes_that_expect_the_same_version_one_succeeds()
    {
        var session = await Sessions.CreateAsync(new() { PersonId = Known.Person }, CancellationToken);
        Fixture.Events.Take();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            try
            {
                await Sessions.UpdateAsync(new() { Id = session.Id, Name = $"{number}", ExpectedVersion = 1 }, CancellationToken);
                return 1;
            }
            catch (ConflictException exception)
            {
                Assert.Equal(2, exception.CurrentVersion);
                return 0;
            }
        })));

        Assert.Equal(1, outcomes.Sum());
        Fixture.Published((SessionChangeKind.Updated, session.Id));
    }

    [Fact]
    public async Task A_cancelled_call_stores_nothing()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Fixture.RefusesAsync<OperationCanceledException>(() => Sessions.CreateAsync(new() { PersonId = Known.Person }, source.Token));
        await Fixture.RefusesAsync<OperationCanceledException>(
            () => Fixture.Service<CourseSessionService>().CreateAsync(CourseSessionInputs.Create, source.Token));
    }
}

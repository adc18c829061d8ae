using SessionGraph.GraphQL;
using SessionGraph.Store;

namespace SessionGraph.Providers.Tests;

public sealed class QuizSessionsTests : ProviderTests
{
    private static readonly DateTime s_deadline = new(2022, 2, 1, 12, 0, 0, 123, DateTimeKind.Utc);

    private QuizSessionService Sessions => Fixture.Service<QuizSessionService>();

    [Fact]
    public async Task A_session_is_created_open_and_without_name_and_score()
    {
        var session = await Sessions.CreateAsync(
            new() { PersonId = Known.Person, ExpiresAt = s_deadline.AddTicks(7) },
            CancellationToken);

        var stored = await Fixture.ReadAsync<QuizSession>(session.Id);
        Assert.Equivalent(stored, session);
        Assert.Equal((SessionStatus.Active, "open"), (stored.Status, stored.ProviderStatus));
        Assert.Equal((Known.Person, s_deadline, 1), (stored.PersonId, stored.ExpiresAt, stored.Version));
        Assert.Null(stored.Title);
        Assert.Null(stored.Score);
        Assert.True(Guid.TryParseExact(stored.ExternalId, "D", out _));
        Fixture.Published((SessionChangeKind.Created, session.Id));
    }

    [Fact]
    public async Task An_unknown_learner_is_refused_on_create_and_update()
    {
        var session = await CreateAsync();

        var create = await Fixture.RefusesAsync<PersonNotFoundException>(
            () => Sessions.CreateAsync(new() { PersonId = 4711 }, CancellationToken));
        await Fixture.RefusesAsync<PersonNotFoundException>(
            () => Sessions.UpdateAsync(new() { Id = session.Id, PersonId = 4711, Name = "x" }, CancellationToken));

        Assert.Equal(
            ("Verse::Error::ValidationFailed", "/data/attributes/person_id", 4711),
            (create.Code, create.Pointer, create.PersonId));
    }

    [Fact]
    public async Task An_update_with_nothing_changes_nothing()
    {
        var session = await CreateAsync();
        var before = await Fixture.DumpAsync();

        var updated = await Sessions.UpdateAsync(new() { Id = session.Id }, CancellationToken);

        Assert.Equal(before, await Fixture.DumpAsync());
        Assert.Equal(1, updated.Version);
        Fixture.Published();
    }

    [Fact]
    public async Task An_update_changes_all_that_is_given()
    {
        var session = await CreateAsync();

        var updated = await Sessions.UpdateAsync(
            new()
            {
                Id = session.Id,
                Name = "Final",
                ExpiresAt = s_deadline.AddDays(1),
                Status = "finished",
                Score = 87.5,
                PersonId = Known.OtherPerson,
                ExpectedVersion = 1,
            },
            CancellationToken);

        var stored = await Fixture.ReadAsync<QuizSession>(session.Id);
        Assert.Equivalent(stored, updated);
        Assert.Equal(
            ("Final", s_deadline.AddDays(1), 87.5, Known.OtherPerson),
            (stored.Title, stored.ExpiresAt, stored.Score, stored.PersonId));
        Assert.Equal(("finished", SessionStatus.Completed, 2), (stored.ProviderStatus, stored.Status, stored.Version));
        Fixture.Published((SessionChangeKind.Updated, session.Id));
    }

    [Fact]
    public async Task An_absent_field_stays_and_a_null_clears_it()
    {
        var session = await CreateAsync();
        await Sessions.UpdateAsync(new() { Id = session.Id, Name = "Final", Score = 1 }, CancellationToken);

        var kept = await Sessions.UpdateAsync(new() { Id = session.Id, Name = new Optional<string?>(null) }, CancellationToken);
        Assert.Equal((null, 1, s_deadline), (kept.Title, kept.Score, kept.ExpiresAt));

        var cleared = await Sessions.UpdateAsync(
            new() { Id = session.Id, Score = new Optional<double?>(null), ExpiresAt = new Optional<DateTime?>(null) },
            CancellationToken);
        Assert.Null(cleared.Score);
        Assert.Null(cleared.ExpiresAt);
        Assert.Equivalent(await Fixture.ReadAsync<QuizSession>(session.Id), cleared);
    }

    public static TheoryData<string, UpdateQuizSessionInput> Invalid => new()
    {
        { "person_id", new() { Id = 1, PersonId = new Optional<int?>(null) } },
        { "status", new() { Id = 1, Status = new Optional<string?>(null) } },
        { "status", new() { Id = 1, Status = " " } },
        { "status", new() { Id = 1, Status = "cancel" } },
        { "status", new() { Id = 1, Status = "CANCELLED" } },
        { "score", new() { Id = 1, Score = double.NaN } },
        { "score", new() { Id = 1, Score = double.PositiveInfinity } },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task An_invalid_attribute_is_refused(string attribute, UpdateQuizSessionInput input)
    {
        var session = await CreateAsync();

        var exception = await Fixture.RefusesAsync<InvalidQuizSessionException>(
            () => Sessions.UpdateAsync(input with { Id = session.Id, Name = "x" }, CancellationToken));

        Assert.Equal(("Verse::Error::ValidationFailed", $"/data/attributes/{attribute}"), (exception.Code, exception.Pointer));
    }

    [Theory]
    [InlineData("cancel", SessionStatus.Cancelled)]
    [InlineData("Cancelled", SessionStatus.Cancelled)]
    [InlineData("canceled", SessionStatus.Cancelled)]
    [InlineData("finish", SessionStatus.Completed)]
    [InlineData("FINISHED", SessionStatus.Completed)]
    [InlineData("completed", SessionStatus.Completed)]
    [InlineData("expired", SessionStatus.Completed)]
    [InlineData("open", SessionStatus.Active)]
    [InlineData("start", SessionStatus.Active)]
    [InlineData("started", SessionStatus.Active)]
    [InlineData("active", SessionStatus.Active)]
    [InlineData("in_progress", SessionStatus.Active)]
    [InlineData("pending", SessionStatus.Pending)]
    [InlineData("created", SessionStatus.Pending)]
    [InlineData("opened", SessionStatus.Unknown)]
    [InlineData("inactive", SessionStatus.Unknown)]
    [InlineData("graded", SessionStatus.Unknown)]
    public void A_status_word_is_normalised(string word, SessionStatus status) => Assert.Equal(status, QuizStatus.Normalise(word));

    [Fact]
    public async Task A_session_is_cancelled_once()
    {
        var session = await CreateAsync();

        var cancelled = await Sessions.CancelAsync(SessionReference.Of(session.Id), 1, CancellationToken);

        Assert.Equivalent(await Fixture.ReadAsync<QuizSession>(session.Id), cancelled);
        Assert.Equal((SessionStatus.Cancelled, "cancel", 2), (cancelled.Status, cancelled.ProviderStatus, cancelled.Version));
        Fixture.Published((SessionChangeKind.Cancelled, session.Id));
        var again = await Fixture.RefusesAsync<QuizSessionAlreadyCancelledException>(
            () => Sessions.CancelAsync(SessionReference.Of(session.Id), null, CancellationToken));
        Assert.Equal("Verse::Error::ValidationFailed", again.Code);
    }

    [Fact]
    public async Task A_cancelled_session_can_still_be_renamed()
    {
        var session = await CreateAsync();
        await Sessions.CancelAsync(SessionReference.Of(session.Id), null, CancellationToken);
        Fixture.Events.Take();

        var renamed = await Sessions.UpdateAsync(new() { Id = session.Id, Name = "Called off" }, CancellationToken);

        Assert.Equal((SessionStatus.Cancelled, "Called off"), (renamed.Status, renamed.Title));
        Fixture.Published((SessionChangeKind.Updated, session.Id));
    }

    [Fact]
    public async Task A_deleted_session_is_gone()
    {
        var session = await CreateAsync();

        var deleted = await Sessions.DeleteAsync(SessionReference.Of(session.Id), null, CancellationToken);

        Assert.Equal(SessionStatus.Deleted, deleted.Status);
        Fixture.Published((SessionChangeKind.Deleted, session.Id));
        await Fixture.RefusesAsync<QuizSessionNotFoundException>(() => Sessions.DeleteAsync(SessionReference.Of(session.Id), null, CancellationToken));
    }

    [Fact]
    public async Task An_unknown_session_is_not_found()
    {
        var exception = await Fixture.RefusesAsync<QuizSessionNotFoundException>(
            () => Sessions.UpdateAsync(new() { Id = 4711, Name = "x" }, CancellationToken));
        await Fixture.RefusesAsync<QuizSessionNotFoundException>(() => Sessions.CancelAsync(SessionReference.Of(4711), null, CancellationToken));

        Assert.Equal("Verse::Error::RecordNotFound", exception.Code);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var session = await CreateAsync();
        await Sessions.UpdateAsync(new() { Id = session.Id, Name = "x" }, CancellationToken);

        var conflict = await Fixture.RefusesAsync<ConflictException>(
            () => Sessions.UpdateAsync(new() { Id = session.Id, Name = "y", ExpectedVersion = 1 }, CancellationToken));
        await Fixture.RefusesAsync<ConflictException>(() => Sessions.CancelAsync(SessionReference.Of(session.Id), 1, CancellationToken));
        await Fixture.RefusesAsync<ConflictException>(() => Sessions.DeleteAsync(SessionReference.Of(session.Id), 1, CancellationToken));

        Assert.Equal(2, conflict.CurrentVersion);
    }

    [Theory]
    [InlineData("open", "ACTIVE", null, "open")]
    [InlineData("in_progress", "ACTIVE", null, "in_progress")]
    [InlineData("in_progress", "ACTIVE", "started", "started")]
    [InlineData("in_progress", "PENDING", null, "pending")]
    [InlineData("open", "COMPLETED", null, "finished")]
    [InlineData("open", "in_progress", null, "in_progress")]
    [InlineData("open", null, "in_progress", "in_progress")]
    [InlineData("under_review", "UNKNOWN", "under_review", "under_review")]
    public async Task A_status_is_taken_in_the_words_of_the_graph_and_of_the_quiz_api(
        string before, string? status, string? providerStatus, string after)
    {
        var session = await CreateAsync();
        await Sessions.UpdateAsync(new() { Id = session.Id, Status = before }, CancellationToken);

        var updated = await Sessions.UpdateAsync(
            new()
            {
                Id = session.Id,
                Status = status is null ? default : new Optional<string?>(status),
                ProviderStatus = providerStatus is null ? default : new Optional<string?>(providerStatus),
            },
            CancellationToken);

        Assert.Equal((after, QuizStatus.Normalise(after)), (updated.ProviderStatus, updated.Status));
    }

    [Theory]
    [InlineData("ACTIVE", "finished")]
    [InlineData("open", "in_progress")]
    [InlineData("CANCELLED", null)]
    [InlineData("NOT_STARTED", null)]
    [InlineData("DELETED", null)]
    public async Task A_status_that_contradicts_or_has_no_word_is_refused(string status, string? providerStatus)
    {
        var session = await CreateAsync();

        var error = await Fixture.RefusesAsync<InvalidQuizSessionException>(() => Sessions.UpdateAsync(
            new()
            {
                Id = session.Id,
                Status = status,
                ProviderStatus = providerStatus is null ? default : new Optional<string?>(providerStatus),
            },
            CancellationToken));

        Assert.Equal("status", error.Field);
    }

    [Fact]
    public async Task A_cancelled_session_takes_back_its_status_only()
    {
        var session = await CreateAsync();
        await Sessions.CancelAsync(SessionReference.Of(session.Id), null, CancellationToken);

        var same = await Sessions.UpdateAsync(
            new() { Id = session.Id, Status = "CANCELLED", ProviderStatus = "cancel" }, CancellationToken);

        Assert.Equal((SessionStatus.Cancelled, 2), (same.Status, same.Version));
        await Fixture.RefusesAsync<InvalidQuizSessionException>(
            () => Sessions.UpdateAsync(new() { Id = session.Id, Status = "cancelled" }, CancellationToken));
    }

    private async Task<QuizSession> CreateAsync()
    {
        var session = await Sessions.CreateAsync(new() { PersonId = Known.Person, ExpiresAt = s_deadline }, CancellationToken);
        Fixture.Events.Take();
        return session;
    }
}

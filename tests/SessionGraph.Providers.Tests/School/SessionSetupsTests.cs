using SessionGraph.Store;

namespace SessionGraph.Providers.Tests;

public sealed class SessionSetupsTests : ProviderTests
{
    private static readonly Guid s_uuid = new("3c90c3cc-0d44-4b50-8888-8dd25736052a");

    private SessionSetupService Setups => Fixture.Service<SessionSetupService>();

    [Fact]
    public async Task A_setup_is_created_with_what_is_given()
    {
        var setup = await Setups.CreateAsync(
            new()
            {
                SessionType = SessionSetupType.AcademicSession,
                AcademicSession = s_uuid,
                ExamSession = s_uuid,
                Status = SessionSetupStatus.Pending,
                CurrentStep = int.MinValue,
            },
            CancellationToken);

        var stored = await Fixture.ReadAsync<SessionSetup>(setup.Id);
        Assert.Equivalent(stored, setup);
        Assert.Equal(SessionSetupType.AcademicSession, stored.SessionType);
        Assert.Equal(s_uuid, stored.AcademicSessionId);
        Assert.Equal(s_uuid, stored.ExamSessionId);
        Assert.Equal((SessionStatus.Pending, "pending"), (stored.Status, stored.ProviderStatus));
        Assert.Equal(int.MinValue, stored.CurrentStep);
        Assert.Equal("ada", stored.CreatedBy);
        Assert.Equal((1, "school"), (stored.Version, stored.Connection));
        Assert.True(Guid.TryParseExact(stored.ExternalId, "D", out _));
        Fixture.Published((SessionChangeKind.Created, setup.Id));
    }

    [Fact]
    public async Task A_word_of_the_school_stands_for_the_status()
    {
        var setup = await Setups.CreateAsync(
            new() { SessionType = SessionSetupType.ExamSession, Status = SessionSetupStatus.Pending, ProviderStatus = "pending" },
            CancellationToken);

        var updated = await Setups.UpdateAsync(
            new() { Id = setup.Id, SessionType = SessionSetupType.ExamSession, ProviderStatus = "completed" }, CancellationToken);

        Assert.Equal((SessionStatus.Completed, "completed"), (updated.Status, updated.ProviderStatus));
    }

    [Theory]
    [InlineData(SessionSetupStatus.Completed, "pending")]
    [InlineData(null, "PENDING")]
    public async Task A_word_that_contradicts_the_status_or_is_not_the_schools_is_refused(SessionSetupStatus? status, string word)
    {
        var error = await Fixture.RefusesAsync<InvalidSessionSetupException>(() => Setups.CreateAsync(
            new() { SessionType = SessionSetupType.ExamSession, Status = status, ProviderStatus = word }, CancellationToken));

        Assert.Equal("providerStatus", error.Field);
    }

    [Fact]
    public async Task The_former_name_of_a_field_may_not_contradict_the_present_one()
    {
        CreateSessionSetupInput input = new() { SessionType = SessionSetupType.ExamSession, AcademicSession = s_uuid };

        var setup = await Setups.CreateAsync(input with { AcademicSessionId = s_uuid }, CancellationToken);
        var error = await Fixture.RefusesAsync<InvalidSessionSetupException>(
            () => Setups.CreateAsync(input with { AcademicSessionId = Guid.Empty }, CancellationToken));

        Assert.Equal(s_uuid, setup.AcademicSessionId);
        Assert.Equal("academicSession", error.Field);
    }

    [Fact]
    public async Task What_is_left_out_has_its_default()
    {
        Fixture.Caller.Name = null;

        var setup = await Setups.CreateAsync(new() { SessionType = SessionSetupType.ExamSession, Connection = "  " }, CancellationToken);

        Assert.Equal((SessionStatus.NotStarted, "not_started"), (setup.Status, setup.ProviderStatus));
        Assert.Null(setup.AcademicSessionId);
        Assert.Null(setup.ExamSessionId);
        Assert.Null(setup.CurrentStep);
        Assert.Null(setup.CreatedBy);
        Assert.Equal("school", setup.Connection);
    }

    [Theory]
    [InlineData(SessionSetupStatus.NotStarted, SessionStatus.NotStarted, "not_started")]
    [InlineData(SessionSetupStatus.Pending, SessionStatus.Pending, "pending")]
    [InlineData(SessionSetupStatus.Completed, SessionStatus.Completed, "completed")]
    public async Task Each_status_has_its_word(SessionSetupStatus status, SessionStatus normalised, string word)
    {
        var setup = await Setups.CreateAsync(new() { SessionType = SessionSetupType.ExamSession, Status = status }, CancellationToken);

        Assert.Equal((normalised, word), (setup.Status, setup.ProviderStatus));
    }

    [Fact]
    public async Task An_update_replaces_the_whole_setup_but_not_its_creator()
    {
        var setup = await CreateAsync();
        Fixture.Caller.Name = "grace";
        Fixture.Clock.Advance(TimeSpan.FromHours(1));

        var updated = await Setups.UpdateAsync(
            new() { Id = setup.Id, SessionType = SessionSetupType.ExamSession, ExpectedVersion = 1 },
            CancellationToken);

        var stored = await Fixture.ReadAsync<SessionSetup>(setup.Id);
        Assert.Equivalent(stored, updated);
        Assert.Equal(SessionSetupType.ExamSession, stored.SessionType);
        Assert.Null(stored.AcademicSessionId);
        Assert.Null(stored.ExamSessionId);
        Assert.Null(stored.CurrentStep);
        Assert.Equal((SessionStatus.NotStarted, "not_started"), (stored.Status, stored.ProviderStatus));
        Assert.Equal("ada", stored.CreatedBy);
        Assert.Equal((setup.ExternalId, setup.CreatedAt), (stored.ExternalId, stored.CreatedAt));
        Assert.Equal((2, setup.CreatedAt.AddHours(1)), (stored.Version, stored.UpdatedAt));
        Fixture.Published((SessionChangeKind.Updated, setup.Id));
    }

    [Fact]
    public async Task A_deleted_setup_is_gone_and_its_last_state_returned()
    {
        var setup = await CreateAsync();

        var deleted = await Setups.DeleteAsync(SessionReference.Of(setup.Id), 1, CancellationToken);

        Assert.Equal((setup.Id, setup.ExternalId, SessionStatus.Deleted), (deleted.Id, deleted.ExternalId, deleted.Status));
        var change = Assert.Single(Fixture.Events.Take());
        Assert.Equal((SessionChangeKind.Deleted, SessionStatus.Deleted), (change.Kind, change.Session.Status));
        await Fixture.RefusesAsync<SessionSetupNotFoundException>(() => Setups.DeleteAsync(SessionReference.Of(setup.Id), null, CancellationToken));
    }

    [Fact]
    public async Task An_unknown_setup_is_not_found()
    {
        var other = await Fixture.Service<QuizSessionService>().CreateAsync(new() { PersonId = Known.Person }, CancellationToken);

        var update = await Fixture.RefusesAsync<SessionSetupNotFoundException>(() => Setups.UpdateAsync(
            new() { Id = 4711, SessionType = SessionSetupType.ExamSession },
            CancellationToken));
        await Fixture.RefusesAsync<SessionSetupNotFoundException>(() => Setups.DeleteAsync(SessionReference.Of(other.Id), null, CancellationToken));

        Assert.Equal("not_found", update.Code);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var setup = await CreateAsync();

        var conflict = await Fixture.RefusesAsync<ConflictException>(() => Setups.UpdateAsync(
            new() { Id = setup.Id, SessionType = SessionSetupType.ExamSession, ExpectedVersion = 7 },
            CancellationToken));
        await Fixture.RefusesAsync<ConflictException>(() => Setups.DeleteAsync(SessionReference.Of(setup.Id), 0, CancellationToken));

        Assert.Equal(("CONFLICT", 1), (conflict.Code, conflict.CurrentVersion));
    }

    private async Task<SessionSetup> CreateAsync()
    {
        var setup = await Setups.CreateAsync(
            new()
            {
                SessionType = SessionSetupType.AcademicSession,
                AcademicSession = s_uuid,
                ExamSession = s_uuid,
                Status = SessionSetupStatus.Completed,
                CurrentStep = -1,
            },
            CancellationToken);
        Fixture.Events.Take();
        return setup;
    }
}

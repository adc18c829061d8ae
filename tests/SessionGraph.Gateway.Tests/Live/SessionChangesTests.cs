using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Live;

public sealed class SessionChangesTests : IClassFixture<SessionChangesTests.ShortLog>, IDisposable
{
    private const string Fields = "cursor kind session { __typename id title status version }";

    private readonly CancellationTokenSource _timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly TestGateway _gateway;
    private readonly string _term = $"term-{Guid.NewGuid():N}";

    public SessionChangesTests(ShortLog log)
    {
        _gateway = log.Gateway;
        _timeout.CancelAfter(TimeSpan.FromMinutes(2));
    }

    public void Dispose() => _timeout.Dispose();

    [Theory]
    [InlineData(LiveResults.EventStream)]
    [InlineData(LiveResults.Multipart)]
    [InlineData(LiveResults.Socket)]
    public async Task A_commit_of_any_size_is_delivered_as_a_whole(string transport)
    {
        await using var live = await OpenAsync(transport, "subscription { onSessionChanged { id status version } }");
        var sessions = new List<PathSession>();
        await using (var store = await StoreAsync())
        {
            sessions.AddRange(Enumerable.Range(0, 200).Select(number => new PathSession
            {
                Connection = "360learning",
                Title = $"Cohort {number}",
                Status = SessionStatus.NotStarted,
                StartsAt = _gateway.Clock.GetUtcNow().UtcDateTime.AddHours(1),
                PathId = store.LearningPaths.First().ExternalId,
                SessionOwnerGroup = store.Groups.First().ExternalId,
            }));
            store.AddRange(sessions);
            await store.SaveChangesAsync(_timeout.Token);
        }

        _gateway.Clock.Advance(TimeSpan.FromHours(1));

        var missing = sessions.Select(session => TestGateway.Id("PathSession", session.Id)).ToHashSet();
        var delivered = new HashSet<string>();
        while (missing.Count > 0)
        {
            var id = (string)(await live.NextAsync())["id"]!;
            Assert.True(delivered.Add(id));
            missing.Remove(id);
        }
    }

    [Fact]
    public async Task A_session_that_takes_over_300_others_is_301_changes()
    {
        await using var live = await OpenAsync(LiveResults.EventStream, $"subscription {{ sessionChanges {{ {Fields} }} }}");
        await using (var store = await StoreAsync())
        {
            store.AddRange(Enumerable.Range(0, 300).Select(number => new AcademicSession
            {
                Connection = "oneroster",
                ExternalId = $"child-{number}",
                Title = "child",
                Type = "term",
                SchoolYear = "2027",
                OrgSourcedId = "org-alpha",
                DateLastModified = _gateway.Clock.GetUtcNow().UtcDateTime,
            }));
            await store.SaveChangesAsync(_timeout.Token);
        }

        await CreateTermAsync("parent", Enumerable.Range(0, 300).Select(number => new { sourcedId = $"child-{number}" }).ToArray());

        var changes = new List<JsonNode>();
        while (changes.Count < 301)
            changes.Add(await live.NextAsync());
        Assert.Equal(300, changes.Count(change => (string?)change["kind"] is "UPDATED" && (string?)change["session"]!["title"] is "child"));
        Assert.Equal(1, changes.Count(change => (string?)change["kind"] is "CREATED" && (string?)change["session"]!["title"] is "parent"));
        Assert.Equal(301, changes.Select(change => (string?)change["session"]!["id"]).Distinct().Count());
    }

    [Theory]
    [InlineData(LiveResults.EventStream)]
    [InlineData(LiveResults.Multipart)]
    [InlineData(LiveResults.Socket)]
    public async Task After_a_reconnect_the_changes_go_on_after_the_cursor(string transport)
    {
        var cursor = await CursorAsync();
        var seen = new List<string>();
        for (var round = 0; round < 3; round++)
        {
            await RenameAsync(await CreateQuizAsync(), $"{round}", $"{round} again");
            await using var live = await OpenAsync(
                transport, $"subscription {{ sessionChanges(after: \"{cursor}\", provider: [QUIZ]) {{ {Fields} }} }}");
            foreach (var _ in Enumerable.Range(0, 3))
            {
                var change = await live.NextAsync();
                cursor = (string)change["cursor"]!;
                seen.Add($"{change["kind"]} {change["session"]!["title"]}");
            }
        }

        Assert.Equal(
            Enumerable.Range(0, 3).SelectMany(round => (string[])["CREATED ", $"UPDATED {round}", $"UPDATED {round} again"]),
            seen);
        Assert.Equal(cursor, await CursorAsync());
    }

    [Fact]
    public async Task A_replay_shows_what_was_then_whatever_became_of_it()
    {
        var cursor = await CursorAsync();
        var id = await CreateQuizAsync();
        await RenameAsync(id, "named");
        await _gateway.MutateAsync("cancelQuizSession", "quizSession { id }", new { id });
        await _gateway.MutateAsync("deleteQuizSession", "quizSession { id }", new { id });
        // Puts all of these out of memory.
        await RenameAsync(await CreateQuizAsync(), "1", "2", "3", "4");

        await using var live = await OpenAsync(
            LiveResults.EventStream, $"subscription {{ sessionChanges(after: \"{cursor}\") {{ {Fields} }} }}");
        var changes = new List<string>();
        for (var number = 0; number < 4; number++)
        {
            var change = await live.NextAsync();
            var session = change["session"]!;
            Assert.Equal(("QuizSession", id), ((string?)session["__typename"], (string?)session["id"]));
            changes.Add($"{change["kind"]} {session["title"]} {session["status"]} {session["version"]}");
        }

        Assert.Equal(
            ["CREATED  ACTIVE 1", "UPDATED named ACTIVE 2", "CANCELLED named CANCELLED 3", "DELETED named DELETED 3"], changes);
    }

    [Fact]
    public async Task Instructors_are_part_of_the_state_of_then()
    {
        var cursor = await CursorAsync();
        var created = await _gateway.MutateAsync("createPathSession", "pathSession { id instructorsMails }", new
        {
            pathId = "5f1a8c0e9d3b2a0012e4c7a1",
            sessionName = "Managers",
            startDate = "2026-05-16T22:00:00.000Z",
            sessionOwnerGroup = "5e8f7d6c5b4a39281706f5e4",
        });
        var id = (string)created["pathSession"]!["id"]!;
        var first = (string)created["pathSession"]!["instructorsMails"]![0]!;
        string second;
        await using (var store = await StoreAsync())
            second = await store.Users.Where(user => user.Mail != first).Select(user => user.Mail).FirstAsync(_timeout.Token);
        await _gateway.MutateAsync("updatePathSession", "pathSession { id }", new { id, instructorsMails = new[] { second, first } });
        // Without the timers of a year: those of every minute would take minutes.
        _gateway.Clock.AdjustTime(_gateway.Clock.GetUtcNow().AddDays(365));
        await _gateway.Services.GetRequiredService<SessionStatusUpdater>().AdvanceAsync(_timeout.Token);
        var deleted = await _gateway.MutateAsync("deletePathSession", "pathSession { instructors { mail } }", new { id });

        await using var live = await OpenAsync(
            LiveResults.Socket,
            $"subscription {{ sessionChanges(after: \"{cursor}\", provider: [THREE_SIXTY_LEARNING]) "
            + "{ kind session { id ... on PathSession { instructorsMails } } } }");
        var changes = new List<string>();
        while (changes.Count < 4)
        {
            var change = await live.NextAsync();
            if ((string?)change["session"]!["id"] == id)
                changes.Add($"{change["kind"]} {string.Join(' ', change["session"]!["instructorsMails"]!.AsArray())}");
        }

        Assert.Equal([$"CREATED {first}", $"UPDATED {second} {first}", $"UPDATED {second} {first}", $"DELETED {second} {first}"], changes);
        Assert.Equal(second, (string?)deleted["pathSession"]!["instructors"]![0]!["mail"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("wQ")]
    [InlineData("MQ==")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("wf____________________________________")]
    [InlineData("😀")]
    public async Task What_is_no_cursor_of_a_change_is_the_clients_mistake(string cursor)
        => Assert.Equal("INVALID_CURSOR", await RefusalAsync(cursor));

    [Fact]
    public async Task A_cursor_of_another_store_or_of_a_change_to_come_has_lost_its_events()
    {
        await using var other = new TestGateway();
        var foreign = (string)(await other.DataAsync("{ sessionChangesCursor }"))["sessionChangesCursor"]!;
        var feed = _gateway.Services.GetRequiredService<SessionChangeFeed>();

        Assert.Equal("EVENTS_LOST", await RefusalAsync(foreign));
        Assert.Equal("EVENTS_LOST", await RefusalAsync(SessionChangeCursor.Format(feed.Identity, feed.End + 1)));
        Assert.Equal("EVENTS_LOST", await RefusalAsync(SessionChangeCursor.Format(feed.Identity, long.MaxValue)));
    }

    [Theory]
    [InlineData(LiveResults.EventStream)]
    [InlineData(LiveResults.Multipart)]
    [InlineData(LiveResults.Socket)]
    public async Task Where_the_log_no_longer_reaches_back_the_stream_says_so_and_ends(string transport)
    {
        var cursor = await CursorAsync();
        await using (var store = await StoreAsync())
        {
            store.AddRange(Enumerable.Range(0, 600).Select(_ => new QuizSession { Connection = "quiz", PersonId = 1 }));
            await store.SaveChangesAsync(_timeout.Token);
            store.ChangeTracker.Clear();
        }

        await RenameAllAsync("1");
        await _gateway.Services.GetRequiredService<ChangeLogPruning>().PruneAsync(_timeout.Token);

        await using var live = await OpenAsync(
            transport, $"subscription {{ sessionChanges(after: \"{cursor}\") {{ {Fields} }} }}");

        Assert.Equal("EVENTS_LOST", await live.EndAsync());
    }

    [Theory]
    [InlineData("onSessionChanged { title version ... on AcademicSession { metadata } }")]
    [InlineData("sessionChanges { session { title version ... on AcademicSession { metadata } } }")]
    public async Task A_client_that_stops_reading_gets_all_or_is_told(string field)
    {
        await CreateTermAsync("0");
        await using var live = await OpenAsync(LiveResults.EventStream, $"subscription {{ {field} }}");
        // Far more than what the sockets' buffers hold.
        for (var number = 1; number <= 400; number++)
            await UpdateTermAsync($"{number}", new string('x', 60_000));
        for (var number = 401; number <= 1000; number++)
            await UpdateTermAsync($"{number}", "");
        await _gateway.Services.GetRequiredService<ChangeLogPruning>().PruneAsync(_timeout.Token);

        var versions = new List<int>();
        JsonNode? error = null;
        while (error is null && versions.Count < 1000)
        {
            var result = await live.ResultAsync();
            error = result["errors"]?[0];
            if (error is null)
                versions.Add((int)(result["data"]![field[..field.IndexOf(' ')]] is var data ? data!["session"] ?? data : null)!["version"]!);
        }

        Assert.Equal(Enumerable.Range(2, versions.Count), versions);
        Assert.NotEmpty(versions);
        Assert.Equal("EVENTS_LOST", (string?)error!["extensions"]!["code"]);
    }

    [Fact]
    public async Task Of_some_providers_only_their_changes_come_and_others_in_between_count()
    {
        var cursor = await CursorAsync();
        await using var live = await OpenAsync(
            LiveResults.EventStream, $"subscription {{ sessionChanges(provider: [QUIZ, ONE_ROSTER]) {{ {Fields} }} }}");
        await CreateTermAsync("term");
        for (var number = 0; number < 20; number++)
            await _gateway.MutateAsync("createSessionSetup", "sessionSetup { id }", new { sessionType = "EXAM_SESSION" });
        var quiz = await CreateQuizAsync();

        Assert.Equal("term", (string?)(await live.NextAsync())["session"]!["title"]);
        Assert.Equal(quiz, (string?)(await live.NextAsync())["session"]!["id"]);
        await using var replayed = await OpenAsync(
            LiveResults.EventStream, $"subscription {{ sessionChanges(after: \"{cursor}\", provider: [QUIZ]) {{ {Fields} }} }}");
        Assert.Equal(quiz, (string?)(await replayed.NextAsync())["session"]!["id"]);
    }

    private async Task<LiveChanges> OpenAsync(string transport, string query)
        => new(await LiveResults.OpenAsync(_gateway, transport, query, _timeout.Token), _timeout.Token);

    private Task<SessionGraphContext> StoreAsync()
        => _gateway.Services.GetRequiredService<IDbContextFactory<SessionGraphContext>>().CreateDbContextAsync(_timeout.Token);

    private async Task<string> CursorAsync() => (string)(await _gateway.DataAsync("{ sessionChangesCursor }"))["sessionChangesCursor"]!;

    private async Task<string?> RefusalAsync(string cursor)
    {
        await using var live = await OpenAsync(
            LiveResults.EventStream, $"subscription {{ sessionChanges(after: \"{cursor}\") {{ {Fields} }} }}");
        return await live.EndAsync();
    }

    private async Task<string> CreateQuizAsync()
        => (string)(await _gateway.MutateAsync("createQuizSession", "quizSession { id }", new { personId = 1 }))["quizSession"]!["id"]!;

    private async Task RenameAsync(string id, params string[] names)
    {
        foreach (var name in names)
            await _gateway.MutateAsync("updateQuizSession", "quizSession { id }", new { id, name });
    }

    private async Task RenameAllAsync(string name)
    {
        var quizzes = _gateway.Services.GetRequiredService<QuizSessionService>();
        await using var store = await StoreAsync();
        foreach (var id in await store.QuizSessions.Select(session => session.Id).ToListAsync(_timeout.Token))
            await quizzes.UpdateAsync(new() { Id = id, Name = name }, _timeout.Token);
    }

    private Task CreateTermAsync(string title, object[]? children = null) => _gateway.MutateAsync(
        "createAcademicSession",
        "academicSession { id }",
        new
        {
            sourcedId = _term,
            title,
            startDate = "2026-08-24",
            endDate = "2026-10-24",
            type = "term",
            schoolYear = "2027",
            org = new { sourcedId = "org-alpha" },
            children,
        });

    private async Task UpdateTermAsync(string title, string text)
    {
        await using var store = await StoreAsync();
        var id = await store.AcademicSessions
            .Where(session => session.ExternalId == _term).Select(session => session.Id).SingleAsync(_timeout.Token);
        await _gateway.MutateAsync("updateAcademicSession", "academicSession { id }", new
        {
            id = TestGateway.Id("AcademicSession", id),
            title,
            startDate = "2026-08-24",
            endDate = "2026-10-24",
            type = "term",
            schoolYear = "2027",
            org = new { sourcedId = "org-alpha" },
            metadata = new { text },
        });
    }

    /// <summary>A gateway whose log keeps 500 changes, four of them in memory.</summary>
    public sealed class ShortLog : IAsyncDisposable
    {
        // On a slow machine a client that is to find the log's end would be disconnected before.
        public TestGateway Gateway { get; } = new(
            ("Store:Changes:MaxCount", "500"), ("Store:Changes:MaxMemoryCount", "4"), ("GraphQL:Http:SendTimeout", "00:10:00"));

        public ValueTask DisposeAsync() => Gateway.DisposeAsync();
    }
}

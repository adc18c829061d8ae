using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Audit;

public sealed class AuditTests : IAsyncLifetime
{
    private const string Key = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private const string Entries = """
        query($where: AuditEntryFilterInput, $order: [AuditEntrySortInput!]) {
          auditEntries(where: $where, order: $order) {
            nodes { number at kind type key connection action operationName documentHash caller address changes { field before after } }
          }
        }
        """;

    private TestGateway _gateway = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _gateway = new TestGateway(("Audit:Key", Key), ("Rest:Enabled", "true"), ("Audit:Retention", "30.00:00:00"));
        return default;
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_mutation_is_recorded_with_its_caller_its_operation_and_each_changed_field()
    {
        var id = await CreateQuizSessionAsync();
        var document = "mutation Rename($input: UpdateQuizSessionInput!) { updateQuizSession(input: $input) { quizSession { id } } }";
        await _gateway.SendAsync(document, new { input = new { id, name = "Fractions" } }, caller: "ada");
        await _gateway.SendAsync(document, new { input = new { id, name = (string?)null, score = 4.5 } }, caller: "bob");

        var entries = await EntriesAsync(new { action = new { eq = "updateQuizSession" } });

        Assert.Equal(2, entries.Count);
        var entry = entries[0]!;
        Assert.Equal(("ada", "Rename", "UPDATED"), ((string?)entry["caller"], (string?)entry["operationName"], (string?)entry["kind"]));
        Assert.Equal(("QuizSession", "quiz"), ((string?)entry["type"], (string?)entry["connection"]));
        Assert.Contains((string?)entry["address"], (string[])["127.0.0.1", "::1"]);
        Assert.Matches("^[0-9a-f]{64}$", (string)entry["documentHash"]!);
        Assert.Equal("""[{"field":"title","before":null,"after":"Fractions"}]""", entry["changes"]!.ToJsonString());
        Assert.Equal(
            """[{"field":"score","before":null,"after":4.5},{"field":"title","before":"Fractions","after":null}]""",
            entries[1]!["changes"]!.ToJsonString());
    }

    [Fact]
    public async Task The_history_of_a_session_is_its_entries()
    {
        var id = await CreateQuizSessionAsync();
        await CreateQuizSessionAsync();
        await _gateway.DataAsync(
            "mutation($id: ID!) { cancelQuizSession(input: { id: $id }) { quizSession { id } } }", new { id }, caller: "ada");

        var session = await _gateway.DataAsync(
            """
            query($id: ID!) {
              session(id: $id) { history(first: 5) { totalCount nodes { kind caller changes { field before after } } } }
              sessions(first: 3) { nodes { history { totalCount } } }
            }
            """,
            new { id });

        var history = session["session"]!["history"]!;
        Assert.Equal(2, (int)history["totalCount"]!);
        Assert.Equal(["CREATED", "CANCELLED"], history["nodes"]!.AsArray().Select(node => (string?)node!["kind"]));
        Assert.Equal(
            """[{"field":"providerStatus","before":"open","after":"cancel"},{"field":"status","before":"ACTIVE","after":"CANCELLED"}]""",
            history["nodes"]![1]!["changes"]!.ToJsonString());
        Assert.Contains(history["nodes"]![0]!["changes"]!.AsArray(), change => (string?)change!["field"] == "personId" && (int?)change["after"] == 1);
    }

    [Fact]
    public async Task A_removed_session_has_its_last_values_before_and_none_after()
    {
        var id = await CreateQuizSessionAsync();
        await _gateway.DataAsync("mutation($id: ID!) { deleteQuizSession(input: { id: $id }) { quizSession { id } } }", new { id });

        var entry = Assert.Single(await EntriesAsync(new { kind = new { eq = "DELETED" } }))!;

        var changes = entry["changes"]!.AsArray();
        Assert.All(changes, change => Assert.Null(change!["after"]));
        Assert.Contains(changes, change => (string?)change!["field"] == "status" && (string?)change["before"] == "ACTIVE");
        Assert.Contains(changes, change => (string?)change!["field"] == "providerStatus" && (string?)change["before"] == "open");
    }

    [Fact]
    public async Task A_record_that_sessions_refer_to_is_recorded_with_its_fields()
    {
        await _gateway.MutateAsync("updatePerson", "", new { key = new { externalId = "1" }, name = "Countess Lovelace" }, caller: "ada");

        var entry = Assert.Single(await EntriesAsync(new { type = new { eq = "Person" } }))!;

        Assert.Equal(("quiz:1", "updatePerson", "ada"), ((string?)entry["key"], (string?)entry["action"], (string?)entry["caller"]));
        var change = Assert.Single(entry["changes"]!.AsArray())!;
        Assert.Equal(("name", "Countess Lovelace"), ((string?)change["field"], (string?)change["after"]));
        Assert.NotNull((string?)change["before"]);
    }

    [Fact]
    public async Task The_instructors_of_a_path_session_are_one_field()
    {
        var data = await _gateway.DataAsync("{ pathSessions(first: 1, where: { instructors: { any: true } }) { nodes { id instructors { user { mail } } } } users(first: 50) { nodes { mail } } }");
        var session = data["pathSessions"]!["nodes"]![0]!;
        var mails = session["instructors"]!.AsArray().Select(instructor => (string)instructor!["user"]!["mail"]!).ToList();
        var other = data["users"]!["nodes"]!.AsArray().Select(user => (string)user!["mail"]!).First(mail => !mails.Contains(mail));
        await _gateway.DataAsync(
            "mutation($input: UpdatePathSessionInput!) { updatePathSession(input: $input) { errors { ... on Error { message } } } }",
            new { input = new { id = (string)session["id"]!, instructorsMails = (string[])[other, .. mails] } });

        var entry = Assert.Single(await EntriesAsync(new { action = new { eq = "updatePathSession" } }))!;

        var change = Assert.Single(entry["changes"]!.AsArray())!;
        Assert.Equal("instructorIds", (string?)change["field"]);
        Assert.Equal(mails.Count, change["before"]!.AsArray().Count);
        Assert.Equal(mails.Count + 1, change["after"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_rest_request_is_recorded_with_its_route()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v3/quiz/sessions");
        request.Content = new StringContent("""{ "data": { "type": "quiz/sessions", "attributes": { "person_id": 1 } } }""", null, "application/vnd.api+json");
        request.Headers.Add("X-Caller", "ada");
        using var response = await _gateway.Client.SendAsync(request, Cancellation);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancellation));

        var entry = Assert.Single(await EntriesAsync(new { caller = new { eq = "ada" } }))!;

        Assert.Equal(("POST /api/v3/quiz/sessions", "CREATED"), ((string?)entry["action"], (string?)entry["kind"]));
        Assert.Null(entry["documentHash"]);
    }

    [Fact]
    public async Task A_write_that_is_refused_or_changes_nothing_has_no_entry()
    {
        var id = await CreateQuizSessionAsync();
        var count = (await EntriesAsync()).Count;
        await _gateway.MutateAsync("updateQuizSession", "", new { id, expectedVersion = 99, name = "x" });
        await _gateway.MutateAsync("updateQuizSession", "", new { id });
        await _gateway.MutateAsync("createQuizSession", "", new { personId = 99_999 });

        Assert.Equal(count, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task An_audit_that_is_off_records_nothing()
    {
        await using var gateway = new TestGateway(("Audit:Enabled", "false"));
        await gateway.MutateAsync("createQuizSession", "", new { personId = 1 });

        Assert.Empty((await gateway.DataAsync("{ auditEntries { nodes { number } } }"))["auditEntries"]!["nodes"]!.AsArray());
    }

    [Fact]
    public async Task A_sound_audit_verifies()
    {
        await CreateQuizSessionAsync();
        var report = await VerifyAsync();
        await CreateQuizSessionAsync();

        Assert.Empty(report.Findings);
        Assert.Empty((await VerifyAsync(report.Head)).Findings);
        Assert.NotNull(report.KeyId);
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET Caller = 'eve' WHERE Number = 2", "another caller")]
    [InlineData("UPDATE AuditEntries SET Before = '{\"Title\":\"x\"}' WHERE Number = 2", "other values")]
    [InlineData("UPDATE AuditEntries SET At = '2020-01-01T00:00:00.000Z' WHERE Number = 2", "Entry 2 does not have the hash")]
    [InlineData("UPDATE AuditEntries SET Hash = zeroblob(32) WHERE Number = 2", "Entry 2 does not have the hash")]
    [InlineData("UPDATE AuditEntries SET KeyId = NULL WHERE Number = 2", "has no key")]
    [InlineData("DELETE FROM AuditEntries WHERE Number = 2", "the entries between them are gone")]
    [InlineData("DELETE FROM AuditEntries WHERE Number = 3", "has no entry")]
    [InlineData("DELETE FROM AuditEntries WHERE Number = 1", "the entries between them are gone")]
    [InlineData("UPDATE ChangeLog SET State = json_set(State, '$.Title', 'x') WHERE Sequence = (SELECT ChangeSequence FROM AuditEntries WHERE Number = 2)", "other values")]
    [InlineData("DELETE FROM ChangeLog WHERE Sequence = (SELECT ChangeSequence FROM AuditEntries WHERE Number = 2)", "which the change log does not have")]
    public async Task A_change_behind_the_audits_back_is_found(string statement, string finding)
    {
        for (var count = 0; count < 3; count++)
            await CreateQuizSessionAsync();
        await using (var context = await ContextAsync())
            Assert.Equal(1, await context.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), Cancellation));

        Assert.Contains((await VerifyAsync()).Findings, found => found.Contains(finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_removed_end_is_found_with_a_head_that_was_kept()
    {
        await CreateQuizSessionAsync();
        var head = (await VerifyAsync()).Head;
        await using (var context = await ContextAsync())
        {
            await context.AuditEntries.ExecuteDeleteAsync(Cancellation);
            await context.ChangeLog.ExecuteDeleteAsync(Cancellation);
        }

        Assert.Empty((await VerifyAsync()).Findings);
        Assert.Contains("were removed", Assert.Single((await VerifyAsync(head)).Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_entries_expire_and_leave_a_checkpoint_that_verifies()
    {
        await CreateQuizSessionAsync();
        _gateway.Clock.Advance(TimeSpan.FromDays(20));
        await CreateQuizSessionAsync();
        var pruning = _gateway.Services.GetRequiredService<AuditPruning>();
        // The log of changes forgets its changes after a week, but the audit still shows what changed.
        await _gateway.Services.GetRequiredService<ChangeLogPruning>().PruneAsync(Cancellation);
        Assert.All(await EntriesAsync(new { action = new { eq = "createQuizSession" } }), entry => Assert.NotEmpty(entry!["changes"]!.AsArray()));
        Assert.Empty((await VerifyAsync()).Findings);

        _gateway.Clock.Advance(TimeSpan.FromDays(15));
        Assert.True(await pruning.PruneAsync(Cancellation) > 0);

        var report = await VerifyAsync();
        Assert.Empty(report.Findings);
        Assert.True(report.FirstNumber > 1, report.ToString());
        await using (var context = await ContextAsync())
        {
            Assert.Equal(await context.AuditEntries.MinAsync(entry => entry.ChangeSequence, Cancellation), await context.ChangeLog.MinAsync(change => (long?)change.Sequence, Cancellation));
            await context.AuditCheckpoints.ExecuteUpdateAsync(update => update.SetProperty(checkpoint => checkpoint.At, DateTime.UnixEpoch), Cancellation);
        }

        Assert.Contains("checkpoint", Assert.Single((await VerifyAsync()).Findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_erased_and_the_audit_still_verifies()
    {
        var id = await CreateQuizSessionAsync();
        await _gateway.MutateAsync("updateQuizSession", "", new { id, name = "Talk with Zoe O'Neil" }, caller: "ada");
        await _gateway.MutateAsync("updateQuizSession", "", new { id, name = "Talk" }, caller: "zoe o'neil");
        await _gateway.MutateAsync("updatePerson", "", new { key = new { externalId = "1" }, name = "Zoe O'Neil" }, caller: "ada");
        await _gateway.MutateAsync("updatePerson", "", new { key = new { externalId = "1" }, name = "Nobody" }, caller: "ada");
        var erasure = _gateway.Services.GetRequiredService<AuditErasure>();
        var person = new ErasedPerson("Zoe O'Neil");
        var counted = await erasure.EraseAsync(person, isDryRun: true, Cancellation);
        Assert.Contains("Zoe O'Neil", Decoded(await _gateway.DumpAsync()), StringComparison.OrdinalIgnoreCase);

        var erased = await erasure.EraseAsync(person, isDryRun: false, Cancellation);

        Assert.Equal(counted, erased);
        Assert.Equal([4, 1], erased.Select(part => part.Count).Take(2));
        Assert.DoesNotContain("Zoe O'Neil", Decoded(await _gateway.DumpAsync()), StringComparison.OrdinalIgnoreCase);
        var report = await VerifyAsync();
        Assert.Empty(report.Findings);
        Assert.Equal(4, report.ErasedCount);
        Assert.Empty(Assert.Single(await EntriesAsync(new { kind = new { eq = "ERASED" } }))!["changes"]!.AsArray());
    }

    private static string Decoded(string dump)
        => System.Text.RegularExpressions.Regex.Replace(dump, @"\\u([0-9A-Fa-f]{4})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString(CultureInfo.InvariantCulture));

    private async Task<string> CreateQuizSessionAsync()
        => (string)(await _gateway.MutateAsync("createQuizSession", "quizSession { id }", new { personId = 1 }))["quizSession"]!["id"]!;

    private async Task<JsonArray> EntriesAsync(object? where = null)
        => (await _gateway.DataAsync(Entries, new { where }))["auditEntries"]!["nodes"]!.AsArray();

    private Task<AuditReport> VerifyAsync(string? head = null) => _gateway.Services.GetRequiredService<AuditVerification>().VerifyAsync(head, Cancellation);

    private Task<SessionGraphContext> ContextAsync()
        => _gateway.Services.GetRequiredService<IDbContextFactory<SessionGraphContext>>().CreateDbContextAsync(Cancellation);
}

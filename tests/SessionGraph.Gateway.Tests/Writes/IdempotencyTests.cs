using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Gateway.Tests.Infrastructure;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Writes;

public sealed class IdempotencyTests : IAsyncDisposable
{
    private const string Create = "mutation { createQuizSession(input: { personId: 1, expiresAt: \"2026-12-31T00:00:00Z\" }) { quizSession { id externalId version person { name } } errors { __typename } } }";
    private const string TwoFields = """
        mutation {
            one: createQuizSession(input: { personId: 1 }) { quizSession { id } }
            two: createQuizSession(input: { personId: 1 }) { quizSession { id } }
        }
        """;

    private readonly TestGateway _gateway = new(("Rest:Enabled", "true"));

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task A_repeated_request_gets_the_stored_answer_and_changes_nothing()
    {
        var before = await CountAsync();

        var first = await SendAsync(Create, "a");
        var second = await SendAsync(Create, "a");

        Assert.NotNull(JsonNode.Parse(first)!["data"]!["createQuizSession"]!["quizSession"]);
        Assert.Equal(first, second);
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task Without_its_answer_a_repeated_request_gets_one_that_is_rebuilt_from_the_outcomes()
    {
        var before = await CountAsync();
        var first = await SendAsync(TwoFields, "a");
        await using (var store = await OpenAsync())
            await store.IdempotentRequests.ExecuteUpdateAsync(update => update.SetProperty(request => request.Answer, (byte[]?)null), TestContext.Current.CancellationToken);

        var second = await SendAsync(TwoFields, "a");

        Assert.Equal(first, second);
        Assert.Equal(before + 2, await CountAsync());
    }

    [Fact]
    public async Task Requests_at_the_same_time_change_the_store_once()
    {
        var before = await CountAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(Create, "a")));

        Assert.Single(answers.Distinct());
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task A_key_belongs_to_one_request_of_one_caller()
    {
        await SendAsync(Create, "a", "alice");

        var other = await SendAsync(TwoFields, "a", "alice");
        var ofBob = await SendAsync(TwoFields, "a", "bob");

        Assert.Equal("IDEMPOTENCY_KEY_REUSED", CodeOf(other));
        Assert.Null(JsonNode.Parse(ofBob)!["errors"]);
    }

    [Fact]
    public async Task A_key_expires()
    {
        var first = await SendAsync(Create, "a");
        _gateway.Clock.Advance(TimeSpan.FromHours(25));

        var second = await SendAsync(Create, "a");
        var third = await SendAsync(Create, "a");

        Assert.NotEqual(first, second);
        Assert.Equal(second, third);
    }

    [Fact]
    public async Task Expired_keys_are_removed()
    {
        await SendAsync(Create, "a");
        _gateway.Clock.Advance(TimeSpan.FromHours(25));

        await _gateway.Services.GetRequiredService<IdempotencyPruning>().PruneAsync(TestContext.Current.CancellationToken);

        await using var store = await OpenAsync();
        Assert.Equal(0, await store.IdempotentRequests.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_request_that_writes_nothing_is_executed_again()
    {
        const string refused = "mutation { createQuizSession(input: { personId: 999999 }) { quizSession { id } errors { __typename } } }";

        var first = await SendAsync(refused, "a");
        await SendAsync(Create, "a");

        Assert.Contains("PersonNotFoundError", first, StringComparison.Ordinal);
        await using var store = await OpenAsync();
        Assert.Equal("a", (await store.IdempotentRequests.SingleAsync(TestContext.Current.CancellationToken)).Key);
    }

    [Fact]
    public async Task The_directive_gives_a_field_a_key_of_its_own()
    {
        const string document = """
            mutation($key: String!, $name: String!) {
                createPerson(input: { name: $name, email: "ada@example.org" }) @idempotent(key: $key) { person { externalId name } errors { __typename } }
            }
            """;

        var first = await _gateway.DataAsync(document, new { key = "p", name = "Ada" });
        var second = await _gateway.DataAsync(document, new { key = "p", name = "Ada" });
        var other = await _gateway.SendAsync(document, new { key = "p", name = "Eve" });

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", CodeOf(other.ToJsonString()));
    }

    [Fact]
    public async Task An_upsert_reports_its_first_result_again()
    {
        const string document = """
            mutation { upsertPeople(input: { records: [{ externalId: 900, name: "Ada", email: "ada900@example.org" }, { name: "", email: "nobody@example.org" }] }) @idempotent(key: "u") {
                upsertResult { created unchanged recordErrors { index code } } } }
            """;

        var first = await _gateway.DataAsync(document);
        var second = await _gateway.DataAsync(document);

        Assert.Equal(1, (int?)first["upsertPeople"]!["upsertResult"]!["created"]);
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
    }

    [Fact]
    public async Task A_repeated_REST_request_gets_the_stored_answer()
    {
        var before = await CountAsync();

        var first = await PostAsync(Body("2026-12-31T00:00:00Z"), "r");
        var second = await PostAsync(Body("2026-12-31T00:00:00Z"), "r");
        var other = await PostAsync(Body("2027-12-31T00:00:00Z"), "r");

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(first, second);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task A_request_whose_process_is_killed_after_the_commit_is_answered_by_the_next_process()
    {
        var folder = Directory.CreateTempSubdirectory("sessiongraph-").FullName;
        try
        {
            // The answer is stored in a write of its own, which this trigger makes last.
            await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "kill.db")}");
            using (var killed = await StartAsync(folder))
            {
                await connection.OpenAsync(TestContext.Current.CancellationToken);
                await ExecuteAsync(connection, """
                    CREATE TRIGGER Slow BEFORE UPDATE OF Answer ON IdempotentRequests BEGIN
                        SELECT count(*) FROM (WITH RECURSIVE n(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n WHERE x < 1000000000) SELECT x FROM n);
                    END
                    """);
                var lost = killed.PostAsync();
                await Eventually.IsTrueAsync(() => IsStored(connection));
                killed.Kill();
                await Assert.ThrowsAnyAsync<HttpRequestException>(() => lost);
            }

            await ExecuteAsync(connection, "DROP TRIGGER Slow");
            var stored = await ScalarAsync(connection, "SELECT ExternalId FROM Sessions ORDER BY Id DESC LIMIT 1");
            var count = await ScalarAsync(connection, "SELECT count(*) FROM Sessions");
            using var next = await StartAsync(folder);

            var answer = JsonNode.Parse(await next.PostAsync())!["data"]!["createQuizSession"]!["quizSession"]!;
            var again = JsonNode.Parse(await next.PostAsync())!["data"]!["createQuizSession"]!["quizSession"]!;

            Assert.Equal((string?)stored, (string?)answer["externalId"]);
            Assert.Equal(answer.ToJsonString(), again.ToJsonString());
            Assert.Equal(count, await ScalarAsync(connection, "SELECT count(*) FROM Sessions"));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? CodeOf(string response) => (string?)JsonNode.Parse(response)!["errors"]![0]!["extensions"]!["code"];

    private static string Body(string expiresAt)
        => $$"""{ "data": { "type": "quiz/sessions", "attributes": { "person_id": 1, "expires_at": "{{expiresAt}}" } } }""";

    private async Task<string> SendAsync(string query, string key, string? caller = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Add("Idempotency-Key", key);
        if (caller is not null)
            request.Headers.Add("X-Caller", caller);
        using var response = await _gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v3/quiz/sessions") { Content = new StringContent(body, null, "application/vnd.api+json") };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await _gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<int> CountAsync()
    {
        await using var store = await OpenAsync();
        return await store.Sessions.CountAsync(TestContext.Current.CancellationToken);
    }

    private Task<SessionGraphContext> OpenAsync()
        => _gateway.Services.GetRequiredService<IDbContextFactory<SessionGraphContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<object?> ScalarAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    private static bool IsStored(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM IdempotentRequests";
        return (long)command.ExecuteScalar()! == 1;
    }

    private static async Task<RunningGateway> StartAsync(string folder)
    {
        var process = Process.Start(GatewayRun.Describe(
            folder,
            ["--environment=Development", "--urls=http://127.0.0.1:0", "--Store:ConnectionString=Data Source=kill.db", "--Store:SampleData=true"]))!;
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            var address = line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
            if (address >= 0)
            {
                _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
                return new RunningGateway(process, new Uri(AddressIn(line[address..])));
            }
        }

        throw new InvalidOperationException("The gateway ended before it listened.");
    }

    private static string AddressIn(string text) => new([.. text.TakeWhile(character => char.IsAsciiLetterOrDigit(character) || character is ':' or '/' or '.')]);

    private sealed class RunningGateway(Process process, Uri address) : IDisposable
    {
        private readonly HttpClient _client = new() { BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)) };

        public async Task<string> PostAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Create }) };
            request.Headers.Add("Idempotency-Key", "kill");
            using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }

        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public void Dispose()
        {
            if (!process.HasExited)
                Kill();
            process.Dispose();
            _client.Dispose();
        }
    }
}

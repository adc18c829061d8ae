using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Health;

/// <summary>What the health endpoints say, and what their checks find.</summary>
public sealed class HealthTests
{
    private static readonly (string Key, string Value) s_details = ("Health:Details", "true");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    public async Task A_gateway_that_serves_says_one_word(string path)
    {
        await using var gateway = new TestGateway();

        using var response = await gateway.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation)));
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Who_may_read_the_details_gets_the_result_of_each_check()
    {
        await using var gateway = new TestGateway(s_details);

        var (status, health) = await ReadAsync(gateway);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (status, (string?)health["status"]));
        Assert.Equal(["store", "schema", "disk", "write"], health["checks"]!.AsObject().Select(check => check.Key));
        Assert.All(health["checks"]!.AsObject(), check => Assert.Equal("Healthy", (string?)check.Value!["status"]));
        Assert.InRange((long)health["checks"]!["disk"]!["freeBytes"]!, 1, long.MaxValue);
    }

    [Fact]
    public async Task Too_little_space_on_the_disk_makes_it_not_ready_but_it_lives()
    {
        await using var gateway = new TestGateway(s_details, ("Health:MinFreeSpace", $"{long.MaxValue}"));

        var (status, health) = await ReadAsync(gateway);
        using var live = await gateway.Client.GetAsync(new Uri("/health/live", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(["disk"], Failed(health));
        Assert.Contains("Health:MinFreeSpace is 9223372036854775807.", (string?)health["checks"]!["disk"]!["description"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Theory]
    [InlineData("DELETE FROM __EFMigrationsHistory WHERE MigrationId LIKE '%\\_Initial' ESCAPE '\\'", "The store lacks 1 of ")]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Newer', '99.0')", "which this gateway does not know")]
    [InlineData("DROP INDEX IX_Sessions_CreatedAt", "the index IX_Sessions_CreatedAt is missing")]
    public async Task A_store_without_this_versions_schema_makes_it_not_ready(string sql, string problem)
    {
        await using var gateway = new TestGateway(s_details);
        await using var connection = await OpenAsync(gateway);
        await ExecuteAsync(connection, sql);

        var (status, health) = await ReadAsync(gateway);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(["schema"], Failed(health));
        Assert.Contains(problem, (string?)health["checks"]!["schema"]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_refuses_writes_makes_it_not_ready_from_the_next_probe_on()
    {
        await using var gateway = new TestGateway(s_details, ("Health:ProbeInterval", "00:00:10"));
        var before = await ReadAsync(gateway);

        var obstacle = Directory.CreateDirectory(gateway.DatabaseFile + ".probe");
        var within = await ReadAsync(gateway);
        gateway.Clock.Advance(TimeSpan.FromSeconds(10));
        var refused = await ReadAsync(gateway);
        obstacle.Delete();
        var remembered = await ReadAsync(gateway);
        gateway.Clock.Advance(TimeSpan.FromSeconds(10));
        var after = await ReadAsync(gateway);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [before.Status, within.Status]);
        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable], [refused.Status, remembered.Status]);
        Assert.Equal(["write"], Failed(refused.Health));
        Assert.Equal(HttpStatusCode.OK, after.Status);
    }

    [Fact]
    public async Task The_probe_changes_nothing_and_leaves_nothing()
    {
        await using var gateway = new TestGateway();
        await ReadStatusAsync(gateway);
        var before = (await gateway.DumpAsync(), Files(gateway));

        for (var probe = 0; probe < 20; probe++)
        {
            gateway.Clock.Advance(TimeSpan.FromSeconds(10));
            Assert.Equal(HttpStatusCode.OK, await ReadStatusAsync(gateway));
        }

        Assert.Equal(before, (await gateway.DumpAsync(), Files(gateway)));
    }

    [Fact]
    public async Task A_lock_of_another_process_is_named_but_does_not_make_it_unhealthy()
    {
        await using var gateway = new TestGateway(s_details);
        await using var connection = await OpenAsync(gateway);
        await ExecuteAsync(connection, "BEGIN IMMEDIATE");

        var waiting = await WhileTimePassesAsync(gateway, ReadAsync(gateway), TimeSpan.FromMilliseconds(100));
        gateway.Clock.Advance(TimeSpan.FromSeconds(5));
        var busy = waiting;
        await Eventually.IsTrueAsync(() => (string?)(busy = ReadAsync(gateway).GetAwaiter().GetResult()).Health["checks"]!["write"]!["description"]
            is "Another process holds the store's write lock.");

        Assert.Equal(HttpStatusCode.OK, waiting.Status);
        Assert.StartsWith("The check has been running for", (string?)waiting.Health["checks"]!["write"]!["description"], StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (busy.Status, (string?)busy.Health["status"]));
        Assert.Equal("Degraded", (string?)busy.Health["checks"]!["write"]!["status"]);
    }

    [Theory]
    [InlineData("Health:MinFreeSpace", "-1", "Health:MinFreeSpace must be 0 or more bytes, but is -1.")]
    [InlineData("Health:ProbeInterval", "00:00:00", "Health:ProbeInterval must be from 00:00:01 to 01:00:00, but is 00:00:00.")]
    public async Task A_wrong_value_stops_the_start_with_the_key(string key, string value, string message)
        => Assert.Equal(message, await GatewayStart.FailureOfAsync(key, value));

    private static async Task<(HttpStatusCode Status, JsonNode Health)> ReadAsync(TestGateway gateway)
    {
        using var response = await gateway.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!);
    }

    private static async Task<HttpStatusCode> ReadStatusAsync(TestGateway gateway)
    {
        using var response = await gateway.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation);
        return response.StatusCode;
    }

    // The health endpoint and the write lock wait by the gateway's clock.
    private static async Task<T> WhileTimePassesAsync<T>(TestGateway gateway, Task<T> task, TimeSpan step)
    {
        while (!task.IsCompleted)
        {
            gateway.Clock.Advance(step);
            await Task.Delay(10, Cancellation);
        }

        return await task;
    }

    private static IEnumerable<string> Failed(JsonNode health)
        => health["checks"]!.AsObject().Where(check => (string?)check.Value!["status"] is "Unhealthy").Select(check => check.Key);

    private static string Files(TestGateway gateway) => string.Join(
        '\n', new FileInfo(gateway.DatabaseFile).Directory!.GetFiles().Select(file => $"{file.Name}: {file.Length}").Order(StringComparer.Ordinal));

    private static async Task<SqliteConnection> OpenAsync(TestGateway gateway)
    {
        var connection = new SqliteConnection($"Data Source={gateway.DatabaseFile};Pooling=False");
        await connection.OpenAsync(Cancellation);
        return connection;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}

using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Audit;

/// <summary>What a gateway leaves that is killed while it writes.</summary>
public sealed class AuditKillTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-audit-kill-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder, "store.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task No_change_is_without_its_entry_and_no_entry_without_its_change()
    {
        string[] settings =
        [
            $"--Store:ConnectionString=Data Source={Database}", "--Store:SampleData=true", "--environment=Development",
            "--Audit:Key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
        ];
        var acknowledged = 0;
        for (var run = 0; run < 3; run++)
            acknowledged += await WriteUntilKilledAsync(settings, writes: 20 + (40 * run));

        var verify = await GatewayRun.ToEndAsync(_folder, ["audit", "verify", .. settings]);

        Assert.True(verify.ExitCode == 0, verify.Output + verify.Error);
        Assert.Contains("The audit is sound.", verify.Output, StringComparison.Ordinal);
        Assert.Equal(0, Count("SELECT COUNT(*) FROM ChangeLog WHERE Sequence NOT IN (SELECT ChangeSequence FROM AuditEntries WHERE ChangeSequence IS NOT NULL)"));
        Assert.Equal(0, Count("SELECT COUNT(*) FROM AuditEntries WHERE ChangeSequence NOT IN (SELECT Sequence FROM ChangeLog)"));
        Assert.Equal(
            Count("SELECT COUNT(*) FROM Sessions WHERE Id IN (SELECT SessionId FROM ChangeLog WHERE Kind = 1)"), Count("SELECT COUNT(*) FROM AuditEntries WHERE Action = 'createSessionSetup'"));
        Assert.True(Count("SELECT COUNT(*) FROM Sessions WHERE Id IN (SELECT SessionId FROM ChangeLog WHERE Kind = 1)") >= acknowledged);
    }

    // Returns the number of writes that the gateway acknowledged.
    private async Task<int> WriteUntilKilledAsync(string[] settings, int writes)
    {
        var address = $"http://127.0.0.1:{FreePort.Find()}";
        using var process = Process.Start(GatewayRun.Describe(_folder, [.. settings, $"--urls={address}"]))!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            while (!await IsUpAsync(client))
                await Task.Delay(50, Cancellation);
            var acknowledged = 0;
            using var killed = new CancellationTokenSource();
            await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
            {
                while (!killed.IsCancellationRequested)
                {
                    try
                    {
                        using var response = await client.PostAsJsonAsync(
                            "/graphql",
                            new { query = "mutation { createSessionSetup(input: { sessionType: EXAM_SESSION }) { sessionSetup { id } errors { ... on Error { message } } } }" },
                            Cancellation);
                        var body = await response.Content.ReadAsStringAsync(Cancellation);
                        Assert.Contains("\"id\"", body, StringComparison.Ordinal);
                        if (Interlocked.Increment(ref acknowledged) == writes)
                        {
                            process.Kill();
                            await killed.CancelAsync();
                        }
                    }
                    catch (HttpRequestException)
                    {
                        return;
                    }
                }
            }));
            return acknowledged;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
        }
    }

    private static async Task<bool> IsUpAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync("/health", Cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private long Count(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}

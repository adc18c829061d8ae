using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SessionGraph.Gateway.Tests.Infrastructure;
using SessionGraph.Store;

namespace SessionGraph.Gateway.Tests.Startup;

/// <summary>The commands <c>import</c> and <c>export</c>, each in a process of its own.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Header = "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear";

    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-import-").FullName;

    private string Files => Path.Combine(_folder, "files");

    private string StorePath => Path.Combine(_folder, "store.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_import_says_what_it_did_and_what_it_skipped()
    {
        Write("dist,,,District,district,,", Row("term", "year"), Row("year"), Row("lost", "nobody"));

        var all = await RunAsync("import", Files);
        var dry = await RunAsync("import", Files, "--partial", "--dry-run");
        var partial = await RunAsync("import", Files, "--partial");
        var again = await RunAsync("import", Files, "--partial", "--org=dist");

        const string read = "Read academicSessions.csv (bulk): 3 rows, to the connection 'oneroster', new sessions to the organisation 'dist'.\n";
        const string lost = "academicSessions.csv, line 4, column 8: parentSourcedId is 'nobody', but neither the file nor the connection 'oneroster' has this session.\n";
        var refused = $"{read}{lost}Nothing was changed. Errors: 1. --partial imports the rows without one.\n";
        Assert.Equal((1, refused), (all.ExitCode, all.Output));
        Assert.Contains(refused, await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "providers", "oneroster.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        const string created = "Created: 2. Changed: 0. Unchanged: 0. Organisations created or changed: 1. Skipped: 1.\n";
        Assert.Equal((2, $"{read}{lost}Nothing was changed. An import would do this. {created}"), (dry.ExitCode, dry.Output));
        Assert.Equal((2, $"{read}{lost}{created}"), (partial.ExitCode, partial.Output));
        Assert.EndsWith("Created: 0. Changed: 0. Unchanged: 2. Organisations created or changed: 0. Skipped: 1.\n", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_goes_out_and_in()
    {
        Write("dist,,,District,district,,", Row("term", "year"), Row("year"));
        await RunAsync("import", Files);
        var archive = Path.Combine(_folder, "export.zip");

        var export = await RunAsync("export", archive);
        var import = await RunAsync("import", archive);
        var refused = await RunAsync("export", archive);

        Assert.Equal((0, $"{archive} is written: 2 academic sessions and 1 organisations of the connection 'oneroster'.\n"), (export.ExitCode, export.Output));
        Assert.Equal(0, import.ExitCode);
        Assert.EndsWith("Unchanged: 2. Organisations created or changed: 0. Skipped: 0.\n", import.Output, StringComparison.Ordinal);
        Assert.Equal(1, refused.ExitCode);
        Assert.EndsWith($"{archive} exists already; --overwrite replaces it.\n", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing cannot be read as a folder or a ZIP archive:", "import", "nothing")]
    [InlineData("--connection is 'nobody', but the only connection of the provider ", "import", ".", "--connection=nobody")]
    [InlineData("Cannot parse argument 'zz' for option '--since'", "export", "out", "--delta", "--since=zz")]
    [InlineData("The path is blank;", "import", "")]
    [InlineData("--since needs --delta: a bulk file has all sessions.", "export", "out", "--since=2026-01-01T00:00:00Z")]
    public async Task What_cannot_be_done_is_told_in_one_line(string text, params string[] args)
    {
        var run = await RunAsync(args);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(text, run.Error.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_import_leaves_nothing()
    {
        Write("dist,,,District,district,,", [.. Enumerable.Range(0, 20_000).Select(number => Row($"s{number}", number == 0 ? null : "s0"))]);
        using var process = Process.Start(GatewayRun.Describe(_folder, ["import", Files, Setting]))!;
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        // The rows of the transaction that is not committed.
        await Eventually.IsTrueAsync(() => new FileInfo(StorePath + "-wal") is { Exists: true, Length: > 4 << 20 });
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, await CountAsync("Sessions"));
        Assert.Equal(0, await CountAsync("Organisations"));
        var verification = await RunAsync("store", "verify");
        Assert.Equal((0, true), (verification.ExitCode, verification.Output.Contains("is sound", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_import_beside_a_serving_gateway_is_seen_by_its_readers()
    {
        await using var gateway = new TestGateway();
        var feed = gateway.Services.GetRequiredService<SessionChangeFeed>();
        var before = feed.End;
        Write("dist,,,District,district,,", Row("imported-term", "imported-year"), Row("imported-year"));

        var run = await GatewayRun.ToEndAsync(_folder, "import", Files, $"--Store:ConnectionString=Data Source={gateway.DatabaseFile}");
        await gateway.Services.GetRequiredService<ChangeLogPoller>().PollAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before + 2, feed.End);
        var data = await gateway.DataAsync(
            """{ academicSessions(where: { externalId: { startsWith: "imported-" } }, order: [{ externalId: ASC }]) { nodes { externalId parent { title } org { name } } } }""");
        Assert.Equal(
            """[{"externalId":"imported-term","parent":{"title":"Term"},"org":{"name":"District"}},{"externalId":"imported-year","parent":null,"org":{"name":"District"}}]""",
            data["academicSessions"]!["nodes"]!.ToJsonString());
        await using var changes = feed.ReadAsync(before, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await changes.MoveNextAsync());
        Assert.Equal("imported-year", changes.Current.Session.ExternalId);
    }

    [Fact]
    public async Task While_an_import_without_a_gateway_runs_none_can_start()
    {
        Write("dist,,,District,district,,", [.. Enumerable.Range(0, 20_000).Select(number => Row($"s{number}"))]);
        using var process = Process.Start(GatewayRun.Describe(_folder, ["import", Files, Setting]))!;
        _ = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Eventually.IsTrueAsync(() => new FileInfo(StorePath + "-wal") is { Exists: true, Length: > 4 << 20 });

        var migrate = await RunAsync("store", "migrate");
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, migrate.ExitCode);
        Assert.Contains("which imports since", migrate.Error, StringComparison.Ordinal);
    }

    private string Setting => $"--Store:ConnectionString=Data Source={StorePath}";

    private static string Row(string sourcedId, string? parent = null) => $"{sourcedId},,,Term,term,2026-09-01,2027-02-01,{parent},2027";

    private void Write(string organisation, params string[] rows)
    {
        Directory.CreateDirectory(Files);
        File.WriteAllLines(Path.Combine(Files, "orgs.csv"), ["sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId", organisation]);
        File.WriteAllLines(Path.Combine(Files, "academicSessions.csv"), [Header, .. rows]);
    }

    private Task<GatewayRun> RunAsync(params string[] args) => GatewayRun.ToEndAsync(_folder, [.. args, Setting]);

    private async Task<long> CountAsync(string table)
    {
        await using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are the test's own.
        command.CommandText = $"SELECT count(*) FROM \"{table}\"";
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}

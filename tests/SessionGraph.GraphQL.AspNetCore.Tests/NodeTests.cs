using System.ComponentModel;
using System.Diagnostics;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>What the reference implementations of the protocols say of the server. Needs Node.js.</summary>
public sealed class NodeTests
{
    private static readonly string s_folder = System.IO.Path.Combine(AppContext.BaseDirectory, "node");

    public static TheoryData<string> Clients { get; } =
    [
        "graphql-sse",
        "graphql-ws",
        "subscriptions-transport-ws",
        "Apollo Client by WebSocket",
        "Apollo Client by multipart",
        "urql by WebSocket",
        "urql by server-sent events",
        "urql by multipart",
    ];

    [Fact]
    public async Task The_audit_of_GraphQL_over_HTTP_finds_nothing()
    {
        await using var server = await GraphQLServer.StartAsync();

        var output = await RunAsync("audit.mjs", AddressOf(server));

        Assert.Equal("61 of 61\n", output);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Client_libraries_subscribe(string client)
    {
        await using var server = await GraphQLServer.StartAsync();
        server.Probe.Numbers.Writer.TryWrite(1);
        server.Probe.Numbers.Writer.TryWrite(2);
        server.Probe.Numbers.Writer.Complete();

        var output = await RunAsync("subscribe.mjs", client, AddressOf(server), "subscription { numbers }");

        Assert.Equal("{\"data\":{\"numbers\":1}}\n{\"data\":{\"numbers\":2}}\ncomplete\n", output);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Client_libraries_unsubscribe(string client)
    {
        await using var server = await GraphQLServer.StartAsync();
        server.Probe.Numbers.Writer.TryWrite(1);

        var output = await RunAsync("subscribe.mjs", client, AddressOf(server), "subscription { numbers }", "1");

        Assert.StartsWith("{\"data\":{\"numbers\":1}}\n", output, StringComparison.Ordinal);
        await server.Probe.Cancelled;
        Assert.Empty(server.Log.Errors);
    }

    private static string AddressOf(GraphQLServer server) => new Uri(server.Client.BaseAddress!, "/graphql").ToString();

    private static async Task<string> RunAsync(string script, params string[] args)
    {
        // What npm restored last is older than the lock file where that has changed, and of the year 1601 where there is nothing.
        if (LastWriteTimeOf("node_modules/.package-lock.json") < LastWriteTimeOf("package-lock.json"))
        {
            var (restored, failure) = await TryStartAsync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
            Assert.SkipUnless(restored, $"Node.js's packages were not restored: {failure}");
        }

        var (succeeded, output) = await TryStartAsync("node", [script, .. args]);
        Assert.True(succeeded, output);
        return output;
    }

    private static DateTime LastWriteTimeOf(string file) => File.GetLastWriteTimeUtc(System.IO.Path.Combine(s_folder, file));

    private static async Task<(bool Succeeded, string Output)> TryStartAsync(string program, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = s_folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode is 0 ? (true, output) : (false, output + await error);
        }
        catch (Win32Exception exception)
        {
            return (false, exception.Message);
        }
    }
}

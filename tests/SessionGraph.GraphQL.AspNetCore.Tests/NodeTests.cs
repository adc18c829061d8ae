using System.ComponentModel;
using System.Diagnostics;
using SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

namespace SessionGraph.GraphQL.AspNetCore.Tests;

/// <summary>What the reference implementations of the protocols say of the server. Needs Node.js.</summary>
public sealed class NodeTests
{
    private static readonly string s_folder = System.IO.Path.Combine(AppContext.BaseDirectory, "node");

    [Fact]
    public async Task The_audit_of_GraphQL_over_HTTP_finds_nothing()
    {
        await using var server = await GraphQLServer.StartAsync();

        var output = await RunAsync("audit.mjs", AddressOf(server));

        Assert.Equal("61 of 61\n", output);
    }

    [Fact]
    public async Task The_reference_client_of_GraphQL_over_server_sent_events_subscribes()
    {
        await using var server = await GraphQLServer.StartAsync();
        server.Probe.Numbers.Writer.TryWrite(1);
        server.Probe.Numbers.Writer.TryWrite(2);
        server.Probe.Numbers.Writer.Complete();

        var output = await RunAsync("subscribe.mjs", AddressOf(server), "subscription { numbers }");

        Assert.Equal("{\"data\":{\"numbers\":1}}\n{\"data\":{\"numbers\":2}}\ncomplete\n", output);
    }

    private static string AddressOf(GraphQLServer server) => new Uri(server.Client.BaseAddress!, "/graphql").ToString();

    private static async Task<string> RunAsync(string script, params string[] args)
    {
        if (!Directory.Exists(System.IO.Path.Combine(s_folder, "node_modules")))
        {
            var (restored, failure) = await TryStartAsync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
            Assert.SkipUnless(restored, $"Node.js's packages were not restored: {failure}");
        }

        var (succeeded, output) = await TryStartAsync("node", [script, .. args]);
        Assert.True(succeeded, output);
        return output;
    }

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

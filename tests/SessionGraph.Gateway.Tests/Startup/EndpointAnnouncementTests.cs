using System.Text.RegularExpressions;
using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Startup;

/// <summary>What the log of the gateway's own process says when it has started.</summary>
public sealed partial class EndpointAnnouncementTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-log-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_log_names_the_addresses_that_are_bound()
    {
        var log = await GatewayRun.UntilAsync("Application started", _folder, "--urls=http://127.0.0.1:0;http://[::1]:0");

        var addresses = Announced().Matches(log).Select(match => match.Groups["address"].Value).ToArray();
        Assert.Equal(Listening().Matches(log).Select(match => match.Groups["address"].Value), addresses);
        Assert.Equal(2, addresses.Length);
        Assert.DoesNotContain("Development:", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_server_that_listens_everywhere_the_log_names_localhost()
    {
        var log = await GatewayRun.UntilAsync("Application started", _folder, "--urls=http://0.0.0.0:0");

        Assert.StartsWith("http://localhost:", Assert.Single(Announced().Matches(log)).Groups["address"].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_the_log_says_that_the_gateway_is_open_and_has_sample_data()
    {
        var log = await GatewayRun.UntilAsync("Application started", _folder, "--urls=http://127.0.0.1:0", "--environment=Development");

        Assert.Contains("The store was empty. It now has the sample data", log, StringComparison.Ordinal);
        Assert.Contains("Development: the endpoint is open, without authentication.", log, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"GraphQL: (?<address>\S+)/graphql · IDE: \k<address>/graphql/ · Schema: \k<address>/graphql\?sdl")]
    private static partial Regex Announced();

    [GeneratedRegex(@"Now listening on: (?<address>\S+)")]
    private static partial Regex Listening();
}

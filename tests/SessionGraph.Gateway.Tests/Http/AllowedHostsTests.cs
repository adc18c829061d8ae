using System.Net;
using SessionGraph.Gateway.Tests.Infrastructure;

namespace SessionGraph.Gateway.Tests.Http;

/// <summary>Outside Development, the server only starts with the host names that it may be requested by.</summary>
public sealed class AllowedHostsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sessiongraph-hosts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Production", "")]
    [InlineData("Production", "*")]
    [InlineData("Production", "graph.example.org;*")]
    [InlineData("Production", "0.0.0.0")]
    [InlineData("Staging", "*")]
    public async Task The_start_is_refused_with_the_key(string environment, string hosts)
    {
        var run = await GatewayRun.ToEndAsync(_folder, $"--environment={environment}", $"--AllowedHosts={hosts}", "--urls=http://127.0.0.1:0");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("AllowedHosts must name the host names that clients use,", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Contains($"In the environment {environment},", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_every_host_name_may_be_allowed()
        => await GatewayRun.UntilAsync("Application started", _folder, "--environment=Development", "--AllowedHosts=*", "--urls=http://127.0.0.1:0");

    [Fact]
    public async Task A_command_needs_no_host_names()
    {
        var run = await GatewayRun.ToEndAsync(_folder, "--AllowedHosts=*", "store", "migrate");

        Assert.True(run.ExitCode is 0, run.Error);
    }

    [Theory]
    [InlineData("graph.example.org", HttpStatusCode.OK)]
    [InlineData("eu.example.com", HttpStatusCode.OK)]
    [InlineData("example.org", HttpStatusCode.BadRequest)]
    public async Task Other_host_names_are_refused(string host, HttpStatusCode status)
    {
        await using var gateway = new TestGateway(("AllowedHosts", "graph.example.org;*.example.com"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        request.Headers.Host = host;

        using var response = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }
}

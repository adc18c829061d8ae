using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using SessionGraph.Gateway.Telemetry;

namespace SessionGraph.Gateway.Startup;

/// <summary>Logs the bound addresses of the endpoint and the IDE once the server listens.</summary>
internal sealed partial class EndpointAnnouncement(
    IServer server,
    IHostEnvironment environment,
    IOptions<GraphQLServerOptions> options,
    IOptions<TelemetryOptions> telemetry,
    ILogger<EndpointAnnouncement> logger) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            if (BindingAddress.Parse(address).Port == telemetry.Value.Prometheus.Port)
                LogMetrics(address + telemetry.Value.Prometheus.Path);
            else if (options.Value.Tool.Enable)
                LogEndpointAndIde(Reachable(address));
            else
                LogEndpoint(Reachable(address));
        }

        if (environment.IsDevelopment())
            LogDevelopment();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An address of the server that works on this machine, for a server that may listen on all addresses.</summary>
    public static string Reachable(string address)
    {
        var bound = BindingAddress.Parse(address);
        return bound.Host is "*" or "+" or "0.0.0.0" or "[::]" ? $"{bound.Scheme}://localhost:{bound.Port}" : address;
    }

    [LoggerMessage(1, LogLevel.Information, "GraphQL: {Address}/graphql · IDE: {Address}/graphql/ · Schema: {Address}/graphql?sdl")]
    private partial void LogEndpointAndIde(string address);

    [LoggerMessage(2, LogLevel.Information, "GraphQL: {Address}/graphql · Schema: {Address}/graphql?sdl")]
    private partial void LogEndpoint(string address);

    [LoggerMessage(3, LogLevel.Information, "Development: the endpoint is open, without authentication.")]
    private partial void LogDevelopment();

    [LoggerMessage(4, LogLevel.Information, "Metrics: {Address}")]
    private partial void LogMetrics(string address);
}

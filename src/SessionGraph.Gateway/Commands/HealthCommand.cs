using System.CommandLine;
using SessionGraph.Gateway.Startup;
using SessionGraph.Providers;

namespace SessionGraph.Gateway.Commands;

/// <summary>The command <c>health</c>: for health checks inside a container, whose image has no other HTTP client.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(5);

    /// <summary>Creates the command.</summary>
    /// <param name="services">Provides the gateway's services when the command runs. The host is not started.</param>
    public static Command Create(Func<IServiceProvider> services)
    {
        var address = new Argument<string?>("ADDRESS")
        {
            Description = "The gateway's address, such as http://localhost:8080. Default: the first address of Urls.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("health", "Asks a running gateway whether it is ready. Exit codes: 0 ready, 1 not ready or no response.") { address };
        command.SetAction((result, cancellationToken) => AskAsync(
            result.GetValue(address) ?? FindAddress(services().GetRequiredService<IConfiguration>()),
            result.InvocationConfiguration,
            cancellationToken));
        return command;
    }

    private static async Task<int> AskAsync(string address, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = s_timeout };
        try
        {
            using var response = await client.GetAsync(new Uri(new Uri(address), "/health/ready"), cancellationToken);
            await console.Output.WriteLineAsync(await response.Content.ReadAsStringAsync(cancellationToken));
            return response.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Failed;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            await console.Error.WriteLineAsync($"{address} does not respond: {exception.Message}");
            return ExitCode.Failed;
        }
    }

    private static string FindAddress(IConfiguration configuration)
        => configuration["Urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, ..]
            ? EndpointAnnouncement.Reachable(first)
            : throw new InvalidOperationException("Urls has no address. Write health ADDRESS.");
}

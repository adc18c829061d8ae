using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SessionGraph.Gateway.Startup;
using SessionGraph.GraphQL.AspNetCore;

namespace SessionGraph.Gateway.Tests.Infrastructure;

/// <summary>What the gateway's host does before it listens, without what a host that fails leaves behind.</summary>
internal static class GatewayStart
{
    /// <summary>What stops the start with this setting: the check of the options, or of the schema and what is published with it.</summary>
    public static Task<string> FailureOfAsync(string key, string value) => FailureOfAsync((key, value));

    /// <summary>What stops the start with these settings.</summary>
    public static async Task<string> FailureOfAsync(params (string Key, string Value)[] settings)
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(settings));
        return StartupFailure.Describe(exception, configuration: null);
    }

    private static async Task StartAsync((string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)));
        await using var services = builder.AddSessionGraph().Services.BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        foreach (var engine in services.GetServices<IHostedService>().Where(IsOfEngine))
            await engine.StartAsync(default);
    }

    private static bool IsOfEngine(IHostedService service) => service.GetType().Assembly == typeof(GraphQLServerOptions).Assembly;
}

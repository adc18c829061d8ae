using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Hosting;

/// <summary>Builds the schema when the host starts, before it listens, so that an invalid schema fails the start.</summary>
internal sealed class SchemaWarmup(IServiceProvider services, string schemaName) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredKeyedService<IRequestExecutor>(schemaName);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SessionGraph.GraphQL.AspNetCore.Hosting;
using SessionGraph.GraphQL.AspNetCore.Load;
using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>Adds a GraphQL server to an application.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>
    /// Adds a GraphQL server. Its schema is built once, when the host starts; the host does not start if the schema is invalid. The
    /// <see cref="IRequestExecutor"/> is registered as a keyed service with the schema's name as its key; the one of the default schema is
    /// also registered without a key.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="schemaName">
    /// The schema's name; null for the default. A second call with the same name configures the same server.
    /// </param>
    public static IRequestExecutorBuilder AddGraphQLServer(this IServiceCollection services, string? schemaName = null)
    {
        schemaName ??= RequestExecutorSetup.DefaultName;
        services.TryAddSingleton<IExecutionDiagnostics, LoggingExecutionDiagnostics>();
        services.TryAddSingleton(provider => new MemoryBudget(
            provider.GetRequiredService<IOptions<GraphQLLoadOptions>>().Value.GetMaxRequestMemory()));
        services.TryAddSingleton<IExecutionGate>(provider => new ExecutionGate(
            provider.GetRequiredService<IOptions<GraphQLLoadOptions>>(), provider.GetService<TimeProvider>() ?? TimeProvider.System));
        if (services.Any(service => service.ServiceType == typeof(IRequestExecutor) && Equals(service.ServiceKey, schemaName)))
            return new RequestExecutorBuilder(schemaName, services);

        services.AddKeyedSingleton(schemaName, (provider, _) => provider
            .GetRequiredService<IOptionsMonitor<RequestExecutorSetup>>()
            .Get(schemaName)
            .CreateExecutor(provider, schemaName));
        services.AddHostedService(provider => new SchemaWarmup(provider, schemaName));
        if (schemaName is RequestExecutorSetup.DefaultName)
            services.AddSingleton(provider => provider.GetRequiredKeyedService<IRequestExecutor>(RequestExecutorSetup.DefaultName));

        return new RequestExecutorBuilder(schemaName, services).AddCostAnalyzer();
    }

    /// <summary>Sets how the application's servers write responses.</summary>
    public static IServiceCollection AddHttpResponseFormatter(this IServiceCollection services, HttpResponseFormatterOptions options)
        => services.AddSingleton(Options.Create(options));
}

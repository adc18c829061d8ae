using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Subscriptions;

/// <summary>
/// Runs ASP.NET Core's WebSocket middleware within the endpoint, so that the application need not call <c>UseWebSockets</c>.
/// </summary>
internal static class SocketPipeline
{
    /// <summary>Serves the schema by WebSocket, and passes other requests on.</summary>
    public static RequestDelegate Create(IServiceProvider services, string schemaName, RequestDelegate next)
    {
        // The schema may be built only when the host starts.
        var handler = new Lazy<SocketHandler>(() => new SocketHandler(
            services.GetRequiredKeyedService<IRequestExecutor>(schemaName),
            services.GetRequiredService<IOptionsMonitor<RequestExecutorSetup>>().Get(schemaName).SocketInterceptor(services),
            services.GetRequiredService<IExecutionDiagnostics>(),
            services.GetRequiredService<MemoryBudget>(),
            services.GetService<TimeProvider>() ?? TimeProvider.System,
            services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        var application = new ApplicationBuilder(services);
        application.UseWebSockets();
        application.Run(context => context.WebSockets.IsWebSocketRequest
            ? handler.Value.InvokeAsync(context, GraphQLServerOptions.Of(context))
            : next(context));
        return application.Build();
    }
}

using Microsoft.AspNetCore.Server.Kestrel.Core;
using SessionGraph.Gateway.Failures;
using SessionGraph.Gateway.Health;
using SessionGraph.Gateway.Http;
using SessionGraph.Gateway.Limits;
using SessionGraph.Gateway.Load;
using SessionGraph.Gateway.Security;
using SessionGraph.Gateway.Shutdown;
using SessionGraph.Gateway.Sockets;
using SessionGraph.Gateway.Startup;
using SessionGraph.Gateway.Telemetry;
using SessionGraph.Providers;
using SessionGraph.Store;

namespace SessionGraph.Gateway;

/// <summary>Composes the gateway: the store, the providers and the graph over them.</summary>
internal static class GatewaySetup
{
    public static WebApplicationBuilder AddSessionGraph(this WebApplicationBuilder builder)
    {
        // The slim host builder omits HTTPS.
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        builder.Services.AddLoadLimits();
        builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection("Kestrel"));
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSecurity();
        builder.Services.AddSessionGraphStore(builder.Configuration);
        builder.Services.AddSessionGraphProviders(builder.Configuration, SessionProviders.All);
        builder.Services.AddRestApis(builder.Configuration, SessionProviders.All);
        builder.Services.AddLimits();
        builder.Services.AddHttp();
        builder.Services.AddHealth();
        builder.Services.AddGracefulShutdown();
        builder.AddTelemetry();
        builder.Services.AddHostedService<EndpointAnnouncement>();
        builder.Services.AddGraphQLServer()
            .UseLimits()
            .UseRequest(services => services.GetRequiredService<IdempotentExecution>().Wrap)
            .UseTelemetry(builder.Configuration)
            .AddErrorFilter<StoreErrorFilter>()
            .AddHttpRequestInterceptor<StoreHttpRequestInterceptor>()
            .AddHttpRequestInterceptor<SecurityHttpRequestInterceptor>()
            .AddSocketSessionInterceptor<GatewaySocketSessionInterceptor>()
            .AddAuthorization()
            .UsePersistedOperations(builder.Configuration)
            .AddSessionGraphTypes()
            .ModifyOptions(options => builder.Configuration.GetSection("GraphQL").Bind(options));
        return builder;
    }
}

using Microsoft.AspNetCore.Server.Kestrel.Core;
using SessionGraph.Gateway.Callers;
using SessionGraph.Gateway.Failures;
using SessionGraph.Gateway.Health;
using SessionGraph.Gateway.Http;
using SessionGraph.Gateway.Limits;
using SessionGraph.Gateway.Load;
using SessionGraph.Gateway.Startup;
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
        builder.Services.AddOptions<CallerOptions>().BindConfiguration(CallerOptions.SectionName);
        builder.Services.AddSingleton<ICaller, HttpCaller>();
        builder.Services.AddSessionGraphStore(builder.Configuration);
        builder.Services.AddSessionGraphProviders(builder.Configuration, SessionProviders.All);
        builder.Services.AddRestApis(builder.Configuration, SessionProviders.All);
        builder.Services.AddLimits();
        builder.Services.AddHttp();
        builder.Services.AddHealthChecks().AddCheck<StoreHealthCheck>("store");
        builder.Services.AddHostedService<EndpointAnnouncement>();
        builder.Services.AddGraphQLServer()
            .UseLimits()
            .AddErrorFilter<StoreErrorFilter>()
            .AddHttpRequestInterceptor<StoreHttpRequestInterceptor>()
            .AddSocketSessionInterceptor<StoreSocketSessionInterceptor>()
            .UsePersistedOperations(builder.Configuration)
            .AddSessionGraphTypes()
            .ModifyOptions(options => builder.Configuration.GetSection("GraphQL").Bind(options));
        return builder;
    }
}

using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Shutdown;

/// <summary>Adds the graceful shutdown.</summary>
internal static class ShutdownSetup
{
    public static IServiceCollection AddGracefulShutdown(this IServiceCollection services)
    {
        services.AddOptions<ShutdownOptions>().BindConfiguration(ShutdownOptions.SectionName).ValidateOnStart();
        services.AddOptions<HostOptions>().Configure<IOptions<ShutdownOptions>>((host, shutdown) => host.ShutdownTimeout = shutdown.Value.Timeout);
        return services
            .AddSingleton<IValidateOptions<ShutdownOptions>, ShutdownOptionsValidator>()
            .AddSingleton<GracefulShutdown>()
            .AddSingleton<IHostLifetime>(provider => ActivatorUtilities.CreateInstance<ConsoleLifetime>(
                provider, provider.GetRequiredService<GracefulShutdown>()));
    }

    /// <summary>While the gateway drains, asks each client to send its next request over a new connection, which leads to another gateway.</summary>
    public static WebApplication UseGracefulShutdown(this WebApplication app)
    {
        var shutdown = app.Services.GetRequiredService<GracefulShutdown>();
        app.Use((context, next) =>
        {
            // HTTP/2 has no such header. Kestrel sends GOAWAY when the drain time is over.
            if (shutdown.IsDraining && HttpProtocol.IsHttp11(context.Request.Protocol) && !context.WebSockets.IsWebSocketRequest)
                context.Response.Headers.Connection = "close";

            return next(context);
        });
        return app;
    }
}

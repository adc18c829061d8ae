using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Shutdown;

/// <summary>Applies the shutdown options.</summary>
internal static class ShutdownSetup
{
    public static IServiceCollection AddGracefulShutdown(this IServiceCollection services)
    {
        services.AddOptions<ShutdownOptions>().BindConfiguration(ShutdownOptions.SectionName).ValidateOnStart();
        services.AddOptions<HostOptions>().Configure<IOptions<ShutdownOptions>>((host, shutdown) => host.ShutdownTimeout = shutdown.Value.Timeout);
        return services
            .AddSingleton<IValidateOptions<ShutdownOptions>, ShutdownOptionsValidator>()
            .AddSingleton<GracefulShutdown>()
            .AddSystemd()
            // In place of those of the host and of systemd, which stop the application themselves.
            .AddSingleton(CreateLifetime);
    }

    /// <summary>While the gateway drains, asks clients to send their next request over a new connection, which leads to another gateway.</summary>
    public static WebApplication UseGracefulShutdown(this WebApplication app)
    {
        var shutdown = app.Services.GetRequiredService<GracefulShutdown>();
        app.Use((context, next) =>
        {
            // HTTP/2 has no such header: Kestrel sends GOAWAY when it stops.
            if (shutdown.IsDraining && HttpProtocol.IsHttp11(context.Request.Protocol) && context.Request.Headers.Upgrade.Count is 0)
                context.Response.Headers.Connection = "close";

            return next(context);
        });
        return app;
    }

    private static IHostLifetime CreateLifetime(IServiceProvider services)
    {
        var shutdown = services.GetRequiredService<GracefulShutdown>();
        return SystemdHelpers.IsSystemdService()
            ? ActivatorUtilities.CreateInstance<SystemdLifetime>(services, shutdown)
            : ActivatorUtilities.CreateInstance<ConsoleLifetime>(services, shutdown);
    }
}

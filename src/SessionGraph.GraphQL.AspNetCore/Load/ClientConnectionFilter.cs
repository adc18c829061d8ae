using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>Registers each request with its connection before any other middleware runs.</summary>
internal sealed class ClientConnectionFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
    {
        application.Use(static next => context => context.Features.Get<ClientConnection>() is { } client
            ? client.RunAsync(next, context)
            : next(context));
        next(application);
    };
}

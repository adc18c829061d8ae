using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace SessionGraph.GraphQL.AspNetCore.Load;

/// <summary>Has each request tell its connection, before anything else looks at the request.</summary>
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

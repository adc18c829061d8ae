using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>Knows when the server is through with the requests of clients that went away, and lets clients leave in the middle.</summary>
internal sealed class RequestsInFlight : IStartupFilter
{
    private int _count;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(CountAsync);
        next(app);
    };

    /// <summary>Waits until no request is served.</summary>
    public async Task WaitAsync()
    {
        while (Volatile.Read(ref _count) > 0)
            await Task.Delay(1, TestContext.Current.CancellationToken);
    }

    private async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        Interlocked.Increment(ref _count);
        try
        {
            var leaving = Fault.Of(context) is { Kind: FaultKind.ClientLeaves } fault ? LeaveAsync(context, fault) : Task.CompletedTask;
            await next(context);
            await leaving;
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }

    private static async Task LeaveAsync(HttpContext context, Fault fault)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(fault.At / 2d));
        context.Abort();
    }
}

using System.CommandLine;
using Microsoft.Extensions.Logging.Console;
using SessionGraph.Gateway;
using SessionGraph.Gateway.Commands;
using SessionGraph.Gateway.Home;
using SessionGraph.Gateway.Http;
using SessionGraph.Gateway.Startup;
using SessionGraph.Providers;
using SessionGraph.Store;

_ = StoreModel.BuildAsync(SessionProviders.All);

IConfiguration? configuration = null;
var stopping = CancellationToken.None;
WebApplication? app = null;
var commandLine = new GatewayCommandLine(args, () => app!.Services);
if (!commandLine.NeedsServices)
    return await commandLine.InvokeAsync(new InvocationConfiguration(), configuration);

try
{
    // Settings are beside the application, the store is in the working directory.
    var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = commandLine.Settings, ContentRootPath = AppContext.BaseDirectory });
    configuration = builder.Configuration;
    builder.AddSessionGraph();
    var startLog = new StartupLogFilter();
    startLog.AddTo(builder.Logging);
    if (!commandLine.StartsServer)
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);

    app = builder.Build();
    stopping = app.Lifetime.ApplicationStopping;
    startLog.ListenTo(app.Lifetime);
    if (!commandLine.StartsServer)
    {
        await using (app)
            return await commandLine.InvokeAsync(new InvocationConfiguration(), configuration);
    }

    app.UseSecurityHeaders();
    app.UseCrossOriginRequests();
    app.UseCompression();
    var restApis = app.MapRestApis();
    app.MapApiReference(restApis);
    app.MapHomePage(hasApiReference: restApis.Count > 0);
    app.MapHealthChecks("/health");
    app.MapGraphQL();
    app.MapGraphQLPersistedOperations();
    await app.RunAsync();
    return ExitCode.Done;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    // The process was asked to stop before it had started.
    return ExitCode.Done;
}
catch (Exception exception) when (StartupFailure.IsDescribable(exception))
{
    Console.Error.WriteLine(StartupFailure.Describe(exception, configuration));
    return ExitCode.Failed;
}

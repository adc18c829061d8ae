using System.CommandLine;
using Microsoft.Extensions.Logging.Console;
using SessionGraph.Gateway;
using SessionGraph.Gateway.Commands;
using SessionGraph.Gateway.Http;
using SessionGraph.Gateway.Start;
using SessionGraph.Store;

_ = StoreModel.BuildAsync();

IConfiguration? configuration = null;
var stopping = CancellationToken.None;
try
{
    // The settings lie beside the application, the store where it is started.
    var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    configuration = builder.Configuration;
    builder.AddSessionGraph();
    var startLog = new StartLog();
    startLog.AddTo(builder.Logging);
    var verbs = SettingArguments.Without(args);
    if (StoreCommand.IsAskedFor(verbs))
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);

    var app = builder.Build();
    stopping = app.Lifetime.ApplicationStopping;
    startLog.ListenTo(app.Lifetime);
    if (StoreCommand.IsAskedFor(verbs))
    {
        await using (app)
            return await StoreCommand.InvokeAsync(app.Services, verbs, new InvocationConfiguration());
    }

    app.UseSecurityHeaders();
    app.UseCrossOriginRequests();
    app.UseCompression();
    app.MapGraphQL();
    app.MapGraphQLPersistedOperations();
    return await app.RunWithGraphQLCommandsAsync([.. verbs]);
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    // The process was asked to stop before it had started.
    return ExitCode.Done;
}
catch (Exception exception) when (StartFailure.IsDescribable(exception))
{
    Console.Error.WriteLine(StartFailure.Describe(exception, configuration));
    return ExitCode.Failed;
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.PersistedOperations;

namespace SessionGraph.GraphQL.AspNetCore.Hosting;

/// <summary>
/// Builds the schema and validates the published documents when the host starts, before it listens. Invalid ones fail the start. The schema
/// is built in parallel with the application's own start, such as opening a store.
/// </summary>
internal sealed class SchemaWarmup(IServiceProvider services, string schemaName) : IHostedLifecycleService
{
    private Task<IRequestExecutor>? _executor;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _ = BuildAsync();
        return Task.CompletedTask;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var executor = await BuildAsync();
        var options = services.GetRequiredService<IOptionsMonitor<RequestExecutorSetup>>().Get(schemaName).CreateOptions(services);
        if (!options.PersistedOperations.SkipPersistedDocumentValidation)
            Validate(executor, services.GetKeyedServices<IOperationDocumentStorage>(schemaName));
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Uses a thread of its own: blocking pool threads would make the pool grow, and it would not shrink again.
    private Task<IRequestExecutor> BuildAsync()
        => _executor ??= Task.Factory.StartNew(
            () => services.GetRequiredKeyedService<IRequestExecutor>(schemaName),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

    private static void Validate(IRequestExecutor executor, IEnumerable<IOperationDocumentStorage> storages)
    {
        var messages = storages
            .OfType<FileSystemOperationDocumentStorage>()
            .SelectMany(storage => storage.Documents)
            .SelectMany(document => executor.Prepare(document.Source.Span).Select(error => Describe(document, error)))
            .ToArray();
        if (messages.Length > 0)
            throw new OperationDocumentException(messages);
    }

    private static string Describe(OperationDocument document, IError error)
        => error.Locations is [var place, ..]
            ? $"{document.Origin}({place.Line},{place.Column}): {error.Message}"
            : $"{document.Origin}: {error.Message}";
}

using Microsoft.Extensions.DependencyInjection;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.PersistedOperations;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.AspNetCore;

/// <summary>The settings of one server, as named options.</summary>
internal sealed class RequestExecutorSetup
{
    public const string DefaultName = "_Default";

    public List<Action<IServiceProvider, SchemaBuilder>> Schema { get; } = [];

    public List<Action<IServiceProvider, RequestExecutorOptions>> Options { get; } = [];

    public List<Action<IServiceProvider, ValidationOptions>> Validation { get; } = [];

    public List<Func<IServiceProvider, IValidationRule>> Rules { get; } = [];

    /// <summary>Creates the persisted operation pipeline; null for none.</summary>
    public Func<IReadOnlyList<IOperationDocumentStorage>, PersistedOperationPipeline>? PersistedOperations { get; set; }

    public List<Func<IServiceProvider, IErrorFilter>> ErrorFilters { get; } = [];

    public List<Func<IServiceProvider, IHttpRequestInterceptor>> Interceptors { get; } = [];

    public Func<IServiceProvider, ISocketSessionInterceptor> SocketInterceptor { get; set; } = _ => new DefaultSocketSessionInterceptor();

    /// <summary>Creates the options with all modifications applied.</summary>
    public RequestExecutorOptions CreateOptions(IServiceProvider services)
    {
        var options = new RequestExecutorOptions
        {
            TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
            MemoryBudget = services.GetService<MemoryBudget>(),
            ExecutionGate = services.GetService<IExecutionGate>(),
        };
        foreach (var modify in Options)
            modify(services, options);

        return options;
    }

    /// <summary>Builds the schema and its executor. Throws a <see cref="SchemaException"/> if the schema is invalid.</summary>
    public IRequestExecutor CreateExecutor(IServiceProvider services, string schemaName)
    {
        var schema = SchemaBuilder.New();
        foreach (var configure in Schema)
            configure(services, schema);

        var options = CreateOptions(services);
        var validation = new ValidationOptions();
        foreach (var modify in Validation)
            modify(services, validation);

        return RequestExecutor.Create(
            schema.Create(),
            new DocumentValidator([.. ValidationRules.All, .. Rules.Select(create => create(services))], validation),
            options,
            [.. ErrorFilters.Select(create => create(services))],
            services.GetRequiredService<IExecutionDiagnostics>(),
            CreatePipeline(options.PersistedOperations, [.. services.GetKeyedServices<IOperationDocumentStorage>(schemaName)]));
    }

    private PersistedOperationPipeline? CreatePipeline(PersistedOperationOptions options, IReadOnlyList<IOperationDocumentStorage> storages)
    {
        if (PersistedOperations is null)
        {
            return options.OnlyAllowPersistedDocuments
                ? throw new InvalidOperationException("OnlyAllowPersistedDocuments needs UsePersistedOperationPipeline().")
                : null;
        }

        return storages.Count > 0
            ? PersistedOperations(storages)
            : throw new InvalidOperationException(
                "Persisted operations need a storage: AddFileSystemOperationDocumentStorage(), or AddInMemoryOperationDocumentStorage().");
    }
}

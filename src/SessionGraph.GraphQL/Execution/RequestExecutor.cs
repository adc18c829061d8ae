using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Execution.Caching;
using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Execution.Processing;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.PersistedOperations;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Execution;

/// <summary>Executes requests against one schema.</summary>
public sealed class RequestExecutor : IRequestExecutor, IAsyncDisposable
{
    private readonly RequestExecutorOptions _options;
    private readonly CostOptions? _cost;
    private readonly ErrorHandler _errors;
    private readonly DocumentLoader _documents;
    private readonly OperationExecutor _operations;
    private readonly SubscriptionExecutor _subscriptions;

    private RequestExecutor(
        Schema schema,
        IDocumentValidator validator,
        RequestExecutorOptions options,
        IReadOnlyList<IErrorFilter> errorFilters,
        IExecutionDiagnostics? diagnostics,
        PersistedOperationPipeline? persistedOperations)
    {
        (Schema, _options) = (schema, options);
        _cost = schema.Features.Get<CostOptions>() is { SkipAnalyzer: false } cost ? cost : null;
        _errors = new ErrorHandler(options, errorFilters, diagnostics);
        _documents = new DocumentLoader(
            new DocumentCompiler(schema, validator, options.ParserOptions, _cost),
            options.DocumentCacheSize,
            options.PersistedOperations,
            persistedOperations);
        var services = new ExecutionServices(new ObjectTypeFinder(schema), new DataLoaderFactory(), _errors, options);
        _operations = new OperationExecutor(services);
        _subscriptions = new SubscriptionExecutor(services, _operations);
    }

    /// <inheritdoc />
    public Schema Schema { get; }

    /// <summary>Creates an executor. Keep one per schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="validator">Validates documents that are not cached.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="errorFilters">Filter every error before it is written; null for none.</param>
    /// <param name="diagnostics">Receives masked exceptions; null for none.</param>
    /// <param name="persistedOperations">Serves persisted operations; null for none.</param>
    public static RequestExecutor Create(
        Schema schema,
        IDocumentValidator validator,
        RequestExecutorOptions? options = null,
        IEnumerable<IErrorFilter>? errorFilters = null,
        IExecutionDiagnostics? diagnostics = null,
        PersistedOperationPipeline? persistedOperations = null)
        => new(schema, validator, options ?? new RequestExecutorOptions(), [.. errorFilters ?? []], diagnostics, persistedOperations);

    /// <inheritdoc />
    public IReadOnlyList<IError> Prepare(ReadOnlySpan<byte> document) => _documents.Get(document).Errors;

    /// <inheritdoc />
    public ValueTask<IExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken)
        => _options.ExecutionGate is { } gate
            ? EnterAndExecuteAsync(gate, request, cancellationToken)
            : ExecuteEnteredAsync(request, cancellationToken);

    /// <summary>Disposes what other layers attached to the schema, such as open connections.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var feature in Schema.Features.OfType<IAsyncDisposable>())
            await feature.DisposeAsync();
    }

    private async ValueTask<IExecutionResult> EnterAndExecuteAsync(
        IExecutionGate gate, OperationRequest request, CancellationToken cancellationToken)
    {
        IDisposable? place;
        try
        {
            place = await gate.EnterAsync(request, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return _errors.Fail([RequestErrors.Cancelled()]);
        }

        if (place is null)
            return _errors.Fail(RequestFailure.Busy, [BusyErrors.TooManyOperations()]);

        using (place)
            return await ExecuteEnteredAsync(request, cancellationToken);
    }

    private async ValueTask<IExecutionResult> ExecuteEnteredAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var document = _documents.IsInline(request)
                ? _documents.Get(request.Document.Span)
                : await _documents.LoadAsync(request, cancellationToken);
            if (document.Errors.Count > 0)
                return _errors.Fail(document.Failure, document.Errors);

            if (document.IntrospectionField is { } introspection && !IsIntrospectionAllowed(request))
                return _errors.Fail([RequestErrors.IntrospectionNotAllowed(request.IntrospectionNotAllowedMessage, introspection)]);

            var operation = document.GetOperation(request.OperationName);
            if (!IsAllowed(operation.Kind, request.AllowedOperations))
                return _errors.Fail(RequestFailure.OperationNotAllowed, [RequestErrors.OperationNotAllowed()]);

            var isPriceOnly = request.CostReport is CostReport.Validate && operation.Cost is not null;
            if (VariablePlan.Coerce(operation.Variables, request.Variables, isPriceOnly, out var errors) is not { } variables)
                return _errors.Fail(errors!);

            if (variables.HasUnknown)
                return new CostResult(operation.Cost!.Evaluate(variables, operation.Compiler.Conditions.CreateFlags(variables, out _)));

            if (operation.Compiler.Conditions.CreateFlags(variables, out var missing) is not { } flags)
                return _errors.Fail([InputErrors.VariableIsRequired(operation.Variables.First(variable => variable.Name == missing).Definition)]);

            if (operation.Authorization is { } authorization
                && await authorization.AuthorizeAsync(_options.AuthorizationHandler, request, flags, cancellationToken) is { } refusal)
                return _errors.Fail(refusal.Failure, [refusal.Error]);

            var cost = operation.Cost?.Evaluate(variables, flags);
            if (cost is { } known && CheckCost(request, known) is { } answer)
                return answer;

            var prepared = new PreparedOperation(
                operation, request, variables, flags, request.CostReport is CostReport.Report ? cost : null);
            return operation.Kind is OperationType.Subscription
                ? await _subscriptions.SubscribeAsync(prepared, cancellationToken)
                : await _operations.ExecuteAsync(prepared, null, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return _errors.Fail([RequestErrors.Cancelled()]);
        }
        catch (Exception exception)
        {
            return _errors.Fail(exception);
        }
    }

    // Returns a response in place of a result: an error because the operation costs too much, or only the cost. Null if the operation is to
    // be executed.
    private OperationResult? CheckCost(OperationRequest request, CostMetrics cost)
    {
        if (request.CostReport is CostReport.Validate)
            return new CostResult(cost);

        if (!_cost!.EnforceCostLimits || CostErrors.CheckLimits(cost, _cost) is not { } error)
            return null;

        return OperationResult.FromErrors(
            RequestFailure.InvalidRequest, _errors.Filter([error]), request.CostReport is CostReport.Report ? cost : null);
    }

    // Checked per request, because the validation result of a document is shared by all requests.
    private bool IsIntrospectionAllowed(OperationRequest request) => request.IsIntrospectionAllowed ?? _options.EnableIntrospection;

    private static bool IsAllowed(OperationType kind, OperationKinds allowed) => kind switch
    {
        OperationType.Query => allowed.HasFlag(OperationKinds.Query),
        OperationType.Mutation => allowed.HasFlag(OperationKinds.Mutation),
        _ => allowed.HasFlag(OperationKinds.Subscription),
    };
}

using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Execution.Processing;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.PersistedOperations;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;

namespace SessionGraph.GraphQL.Execution;

/// <summary>Executes requests against one schema.</summary>
public sealed partial class RequestExecutor : IRequestExecutor, IAsyncDisposable
{
    private readonly RequestExecutorOptions _options;
    private readonly IDocumentValidator _validator;
    private readonly ErrorHandler _errors;
    private readonly ExecutionServices _services;
    private readonly InputCoercion _inputs = new();
    private readonly FieldWriters _writers = new();

    private RequestExecutor(
        Schema schema,
        IDocumentValidator validator,
        RequestExecutorOptions options,
        IReadOnlyList<IErrorFilter> errorFilters,
        IExecutionDiagnostics? diagnostics,
        PersistedOperationPipeline? persistedOperations)
    {
        Schema = schema;
        _validator = validator;
        _options = options;
        _persistedOperations = persistedOperations;
        _documents = new Caching.DocumentCache(options.DocumentCacheSize);
        if (schema.Features.Get<CostOptions>() is { SkipAnalyzer: false } cost)
            (_cost, _weights) = (cost, new CostWeights(schema, cost.Filtering.ExpensiveFilterOperationFactor));

        _errors = new ErrorHandler(options, errorFilters, diagnostics);
        _services = new ExecutionServices(new ObjectTypeFinder(schema), new DataLoaderFactory(), _errors, options);
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
    public ValueTask<IExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken)
        => _options.ExecutionGate is { } gate
            ? EnterAndExecuteAsync(gate, request, cancellationToken)
            : ExecuteEnteredAsync(request, cancellationToken);

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
            return Fail([Cancelled()]);
        }

        if (place is null)
            return Fail(RequestFailure.Busy, [BusyErrors.TooManyOperations()]);

        using (place)
            return await ExecuteEnteredAsync(request, cancellationToken);
    }

    private ValueTask<IDisposable?> EnterNextAsync(OperationRequest request, CancellationToken cancellationToken)
        => _options.ExecutionGate?.EnterNextAsync(request, cancellationToken) ?? default;

    private async ValueTask<IExecutionResult> ExecuteEnteredAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var document = IsOnlyADocument(request)
                ? GetDocument(request.Document.Span)
                : await GetDocumentAsync(request, cancellationToken);
            if (document.Errors.Count > 0)
                return Fail(document.Failure, document.Errors);

            if (document.IntrospectionField is { } introspection && !IsIntrospectionAllowed(request))
                return Fail([IntrospectionNotAllowed(request, introspection)]);

            var operation = document.GetOperation(request.OperationName);
            if (!IsAllowed(operation.Kind, request.AllowedOperations))
                return Fail(RequestFailure.OperationNotAllowed, [NotAllowed()]);

            var isPriceOnly = request.CostReport is CostReport.Validate && operation.Cost is not null;
            if (VariablePlan.Coerce(operation.Variables, request.Variables, isPriceOnly, out var errors) is not { } variables)
                return Fail(errors!);

            if (variables.HasUnknown)
                return new CostResult(operation.Cost!.Evaluate(variables, operation.Compiler.Conditions.CreateFlags(variables, out _)));

            if (operation.Compiler.Conditions.CreateFlags(variables, out var missing) is not { } flags)
                return Fail([InputErrors.VariableIsRequired(operation.Variables.First(variable => variable.Name == missing).Definition)]);

            var cost = operation.Cost?.Evaluate(variables, flags);
            if (cost is { } known && CheckCost(request, known) is { } answer)
                return answer;

            var prepared = new PreparedOperation(
                operation, request, variables, flags, request.CostReport is CostReport.Report ? cost : null);
            return operation.Kind is OperationType.Subscription
                ? await SubscribeAsync(prepared, cancellationToken)
                : await ExecuteAsync(prepared, null, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Fail([Cancelled()]);
        }
        catch (Exception exception)
        {
            return Fail(exception);
        }
    }

    // Checked per request, because the validation result of a document is shared by all requests.
    private bool IsIntrospectionAllowed(OperationRequest request) => request.IsIntrospectionAllowed ?? _options.EnableIntrospection;

    /// <summary>Disposes what other layers attached to the schema, such as open connections.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var feature in Schema.Features.OfType<IAsyncDisposable>())
            await feature.DisposeAsync();
    }

    private OperationResult Fail(IReadOnlyList<IError> errors) => Fail(RequestFailure.InvalidRequest, errors);

    private OperationResult Fail(Exception exception)
        => Fail(
            exception switch
            {
                GraphQLException expected => expected.Failure,
                _ => RequestFailure.Unexpected,
            },
            _errors.ErrorsOf(exception));

    private OperationResult Fail(RequestFailure failure, IReadOnlyList<IError> errors)
        => OperationResult.FromErrors(failure, _errors.Filter(errors));

    private static IError NotAllowed() => ErrorBuilder.New().SetMessage("The specified operation kind is not allowed.").Build();

    private static IError IntrospectionNotAllowed(OperationRequest request, FieldNode field) => ErrorBuilder.New()
        .SetMessage(request.IntrospectionNotAllowedMessage ?? "Introspection is not allowed for the current request.")
        .AddLocation(field)
        .SetExtension("field", field.Name.Value)
        .SetCode("HC0046")
        .Build();

    private static IError Cancelled()
        => ErrorBuilder.New().SetMessage("The request was cancelled.").SetCode("HC0049").Build();

    private static bool IsAllowed(OperationType kind, OperationKinds allowed) => kind switch
    {
        OperationType.Query => allowed.HasFlag(OperationKinds.Query),
        OperationType.Mutation => allowed.HasFlag(OperationKinds.Mutation),
        _ => allowed.HasFlag(OperationKinds.Subscription),
    };

    /// <summary>An operation with the values of a request.</summary>
    private sealed record PreparedOperation(
        Operation Plan, OperationRequest Request, VariableValues Variables, IncludeFlags Flags, CostMetrics? ReportedCost);
}

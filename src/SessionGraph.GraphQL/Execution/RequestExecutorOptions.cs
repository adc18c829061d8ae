using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.PersistedOperations;

namespace SessionGraph.GraphQL.Execution;

/// <summary>How requests are executed, and how much of a request is.</summary>
public sealed record RequestExecutorOptions
{
    /// <summary>How long a request, or one event of a subscription, may take; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether a masked error tells the client its exception's message and stack trace: for development only.</summary>
    public bool IncludeExceptionDetails { get; set; }

    /// <summary>How many documents are kept with their plans, or with their errors; at least 1.</summary>
    public int DocumentCacheSize { get; set; } = 256;

    /// <summary>The most errors of one response; what comes after is left out.</summary>
    public int MaxAllowedErrors { get; set; } = 256;

    /// <summary>
    /// The most values of one response, or of one event of a subscription: fields, and the items of lists. A short document can ask for
    /// exponentially many.
    /// </summary>
    public int MaxAllowedValues { get; set; } = 500_000;

    /// <summary>The most bytes of one response's data.</summary>
    public int MaxAllowedResponseSize { get; set; } = 32 * 1024 * 1024;

    /// <summary>The memory that requests may hold together; null for as much as there is.</summary>
    public MemoryBudget? MemoryBudget { get; set; }

    /// <summary>Bounds how many operations are executed at once; null for any number.</summary>
    public IExecutionGate? ExecutionGate { get; set; }

    /// <summary>The parser's budgets.</summary>
    public ParserOptions ParserOptions { get; set; } = new();

    /// <summary>
    /// Whether requests may ask for <c>__schema</c> and <c>__type</c>, where <see cref="OperationRequest.IsIntrospectionAllowed"/> does not
    /// say; <c>__typename</c> they always may.
    /// </summary>
    public bool EnableIntrospection { get; set; } = true;

    /// <summary>What may be executed besides persisted operations.</summary>
    public PersistedOperationOptions PersistedOperations { get; set; } = new();

    /// <summary>The clock behind <see cref="ExecutionTimeout"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}

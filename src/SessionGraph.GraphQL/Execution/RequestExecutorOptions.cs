using SessionGraph.GraphQL.Authorization;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.PersistedOperations;

namespace SessionGraph.GraphQL.Execution;

/// <summary>The execution options, and the limits of a request.</summary>
public sealed record RequestExecutorOptions
{
    /// <summary>
    /// How long a request, or one event of a subscription, may take; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether masked errors include the exception's message and stack trace. For development only.</summary>
    public bool IncludeExceptionDetails { get; set; }

    /// <summary>The maximum number of cached documents; at least 1.</summary>
    public int DocumentCacheSize { get; set; } = 256;

    /// <summary>The maximum number of errors in a response. Further errors are dropped.</summary>
    public int MaxAllowedErrors { get; set; } = 256;

    /// <summary>
    /// The maximum number of values in a response or in one event of a subscription: fields and list items. A short document can ask for
    /// exponentially many.
    /// </summary>
    public int MaxAllowedValues { get; set; } = 500_000;

    /// <summary>The maximum size of a response's data, in bytes.</summary>
    public int MaxAllowedResponseSize { get; set; } = 32 * 1024 * 1024;

    /// <summary>The memory that all requests may use together; null for no limit.</summary>
    public MemoryBudget? MemoryBudget { get; set; }

    /// <summary>Limits how many operations are executed at the same time; null for no limit.</summary>
    public IExecutionGate? ExecutionGate { get; set; }

    /// <summary>Decides what a caller may do; needed if the schema uses <c>@authorize</c>.</summary>
    public IAuthorizationHandler? AuthorizationHandler { get; set; }

    /// <summary>The parser's limits.</summary>
    public ParserOptions ParserOptions { get; set; } = new();

    /// <summary>
    /// Whether requests may select <c>__schema</c> and <c>__type</c>, unless <see cref="OperationRequest.IsIntrospectionAllowed"/>
    /// overrides it. They may always select <c>__typename</c>.
    /// </summary>
    public bool EnableIntrospection { get; set; } = true;

    /// <summary>The options of persisted operations.</summary>
    public PersistedOperationOptions PersistedOperations { get; set; } = new();

    /// <summary>The clock for <see cref="ExecutionTimeout"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}

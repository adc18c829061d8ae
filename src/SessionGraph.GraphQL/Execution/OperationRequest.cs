using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution;

/// <summary>One operation to execute. See https://spec.graphql.org/September2025/#sec-Executing-Requests.</summary>
public sealed record OperationRequest
{
    /// <summary>
    /// The document as the UTF-8 bytes that the client sent. It is not decoded if its plan is cached. Empty if the request gives an id.
    /// </summary>
    public ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>
    /// The id of a persisted operation; null if there is none. Apollo's clients send a hash in <see cref="Extensions"/> instead:
    /// <c>{"persistedQuery": {"version": 1, "sha256Hash": "…"}}</c>.
    /// </summary>
    public string? DocumentId { get; init; }

    /// <summary>The name of the operation to execute; null or empty if the document has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables as literals; null if there are none.</summary>
    public IReadOnlyDictionary<string, IValueNode>? Variables { get; init; }

    /// <summary>The request's <c>extensions</c>; null if there are none.</summary>
    public ObjectValueNode? Extensions { get; init; }

    /// <summary>The services of the request.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The kinds of operation that the transport allows.</summary>
    public OperationKinds AllowedOperations { get; init; } = OperationKinds.All;

    /// <summary>
    /// Whether the transport supports incremental delivery. If it does not, <c>@defer</c> and <c>@stream</c> have no effect.
    /// </summary>
    public bool AllowIncrementalDelivery { get; init; }

    /// <summary>Values that the transport passes to resolvers.</summary>
    public IReadOnlyDictionary<string, object?>? ContextData { get; init; }

    /// <summary>
    /// Whether this request may select <c>__schema</c> and <c>__type</c>; null for
    /// <see cref="RequestExecutorOptions.EnableIntrospection"/>.
    /// </summary>
    public bool? IsIntrospectionAllowed { get; init; }

    /// <summary>The error message if introspection is not allowed; null for the default.</summary>
    public string? IntrospectionNotAllowedMessage { get; init; }

    /// <summary>
    /// The maximum size of the response's data in bytes, if it is lower than <see cref="RequestExecutorOptions.MaxAllowedResponseSize"/>.
    /// The requests of a batch share that limit. Null for no further limit.
    /// </summary>
    public int? MaxAllowedResponseSize { get; init; }

    /// <summary>Whether the response reports the operation's cost.</summary>
    public CostReport CostReport { get; init; }

    /// <summary>Returns this request with introspection allowed.</summary>
    public OperationRequest AllowIntrospection() => this with { IsIntrospectionAllowed = true };

    /// <summary>Returns this request with another message for disallowed introspection.</summary>
    public OperationRequest SetIntrospectionNotAllowedMessage(string message) => this with { IntrospectionNotAllowedMessage = message };

    /// <summary>Returns this request so that its response reports the cost.</summary>
    public OperationRequest ReportCost() => this with { CostReport = CostReport.Report };

    /// <summary>Returns this request so that it is only priced, not executed.</summary>
    public OperationRequest ValidateCost() => this with { CostReport = CostReport.Validate };
}

/// <summary>The kinds of operation that are allowed.</summary>
[Flags]
public enum OperationKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Queries.</summary>
    Query = 1,

    /// <summary>Mutations.</summary>
    Mutation = 2,

    /// <summary>Subscriptions.</summary>
    Subscription = 4,

    /// <summary>All kinds.</summary>
    All = Query | Mutation | Subscription,
}

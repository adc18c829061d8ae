using SessionGraph.GraphQL.CostAnalysis;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution;

/// <summary>One operation to execute. See https://spec.graphql.org/September2025/#sec-Executing-Requests.</summary>
public sealed record OperationRequest
{
    /// <summary>
    /// The document, as the UTF-8 bytes that the client sent; never decoded when its plan is cached. Empty where the request names it.
    /// </summary>
    public ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>
    /// The id of a persisted operation; null where there is none. A hash in <see cref="Extensions"/> names one, too, as Apollo's clients
    /// send it: <c>{"persistedQuery": {"version": 1, "sha256Hash": "…"}}</c>.
    /// </summary>
    public string? DocumentId { get; init; }

    /// <summary>Which operation of the document; null or empty where it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables as literals; null where there are none.</summary>
    public IReadOnlyDictionary<string, IValueNode>? Variables { get; init; }

    /// <summary>The request's <c>extensions</c>; null where there are none.</summary>
    public ObjectValueNode? Extensions { get; init; }

    /// <summary>The services of the request.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>Which kinds of operation the transport allows.</summary>
    public OperationKinds AllowedOperations { get; init; } = OperationKinds.All;

    /// <summary>
    /// Whether the transport can deliver one response in parts; where it cannot, <c>@defer</c> and <c>@stream</c> have no effect.
    /// </summary>
    public bool AllowIncrementalDelivery { get; init; }

    /// <summary>What the transport hands to the resolvers.</summary>
    public IReadOnlyDictionary<string, object?>? ContextData { get; init; }

    /// <summary>
    /// Whether this request may ask for <c>__schema</c> and <c>__type</c>; null for what
    /// <see cref="RequestExecutorOptions.EnableIntrospection"/> says of all.
    /// </summary>
    public bool? IsIntrospectionAllowed { get; init; }

    /// <summary>What is said where introspection is not allowed; null for the default.</summary>
    public string? IntrospectionNotAllowedMessage { get; init; }

    /// <summary>
    /// The most bytes of the response's data, where that is less than <see cref="RequestExecutorOptions.MaxAllowedResponseSize"/>: what the
    /// requests of a batch before this one have left. Null for no limit of its own.
    /// </summary>
    public int? MaxAllowedResponseSize { get; init; }

    /// <summary>Whether the response says what the operation costs.</summary>
    public CostReport CostReport { get; init; }

    /// <summary>This request, allowed to ask for the schema.</summary>
    public OperationRequest AllowIntrospection() => this with { IsIntrospectionAllowed = true };

    /// <summary>This request with what is said where introspection is not allowed.</summary>
    public OperationRequest SetIntrospectionNotAllowedMessage(string message) => this with { IntrospectionNotAllowedMessage = message };

    /// <summary>This request, whose response says what the operation costs.</summary>
    public OperationRequest ReportCost() => this with { CostReport = CostReport.Report };

    /// <summary>This request, answered with what the operation would cost.</summary>
    public OperationRequest ValidateCost() => this with { CostReport = CostReport.Validate };
}

/// <summary>Kinds of operation, to allow or refuse.</summary>
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

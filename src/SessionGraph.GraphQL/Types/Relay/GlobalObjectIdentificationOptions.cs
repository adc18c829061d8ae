namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>How the fields <c>node</c> and <c>nodes</c> behave.</summary>
public sealed record GlobalObjectIdentificationOptions
{
    /// <summary>The most ids that one <c>nodes</c> takes; 50 by default.</summary>
    public int MaxAllowedNodeBatchSize { get; init; } = 50;
}

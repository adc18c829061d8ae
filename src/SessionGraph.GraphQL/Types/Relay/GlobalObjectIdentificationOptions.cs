namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>The options of the fields <c>node</c> and <c>nodes</c>.</summary>
public sealed record GlobalObjectIdentificationOptions
{
    /// <summary>The maximum number of ids in a call of <c>nodes</c>; 50 by default.</summary>
    public int MaxAllowedNodeBatchSize { get; init; } = 50;
}

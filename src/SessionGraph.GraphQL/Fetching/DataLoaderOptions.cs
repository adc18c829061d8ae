namespace SessionGraph.GraphQL.Fetching;

/// <summary>How a loader loads.</summary>
public sealed record DataLoaderOptions
{
    /// <summary>The defaults.</summary>
    public static DataLoaderOptions Default { get; } = new();

    /// <summary>The most keys of one batch; at least 1.</summary>
    public int MaxBatchSize { get; init; } = 1024;
}

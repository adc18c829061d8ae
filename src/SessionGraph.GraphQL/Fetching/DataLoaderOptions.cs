namespace SessionGraph.GraphQL.Fetching;

/// <summary>The options of a data loader.</summary>
public sealed record DataLoaderOptions
{
    /// <summary>The defaults.</summary>
    public static DataLoaderOptions Default { get; } = new();

    /// <summary>The maximum number of keys in a batch; at least 1.</summary>
    public int MaxBatchSize { get; init; } = 1024;
}

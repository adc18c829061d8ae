namespace SessionGraph.GraphQL.Data.Search;

/// <summary>A row that a search found, with its score.</summary>
/// <typeparam name="T">The type of the row.</typeparam>
public sealed class Ranked<T>
{
    /// <summary>The row.</summary>
    public required T Row { get; set; }

    /// <summary>
    /// The relevance: a greater score is a better match. Cursors contain it, so it must not change as long as nothing is written.
    /// </summary>
    public double Score { get; set; }
}

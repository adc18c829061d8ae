namespace SessionGraph.GraphQL.Data.Search;

/// <summary>A row that a search finds.</summary>
/// <typeparam name="T">The type of the row.</typeparam>
public sealed class Ranked<T>
{
    /// <summary>The row.</summary>
    public required T Row { get; set; }

    /// <summary>How well it matches: the greater, the better. A search's cursors hold it: the same row has the same until something is written.</summary>
    public double Score { get; set; }
}

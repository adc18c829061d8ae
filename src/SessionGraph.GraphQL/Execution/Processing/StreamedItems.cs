using SessionGraph.GraphQL.Execution.Planning;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>A list whose remaining items are streamed.</summary>
/// <param name="column">The list's column.</param>
/// <param name="row">The list's row.</param>
/// <param name="usages">The deferred fragments that the list was delivered with.</param>
internal sealed class StreamedItems(FieldColumn column, int row, DeferUsageSet usages)
    : PendingDelivery(column.PathOf(row), column.Selection.Stream!.Label)
{
    public FieldColumn Column => column;

    public int Row => row;

    public DeferUsageSet Usages => usages;

    public IItemSource Source { get; } = column.WithheldItems![row]!;

    /// <summary>The index of the next item.</summary>
    public int Next { get; set; } = ((System.Collections.ICollection)column.Values[row]!).Count;
}

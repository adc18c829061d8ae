using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>What a client wants to see of a connection.</summary>
/// <param name="Nodes">The selections whose values are items.</param>
/// <param name="IsOfNodes">Whether items are looked at in the one list <c>nodes</c>, and nowhere else.</param>
/// <param name="Edges">Whether items are looked at, be it only their cursors or their number.</param>
/// <param name="Cursors">Whether cursors are.</param>
/// <param name="HasNextPage">Whether <c>pageInfo.hasNextPage</c> is.</param>
/// <param name="HasPreviousPage">Whether <c>pageInfo.hasPreviousPage</c> is.</param>
/// <param name="TotalCount">Whether <c>totalCount</c> is.</param>
internal sealed record ConnectionSelection(
    IReadOnlyList<Selection> Nodes,
    bool IsOfNodes,
    bool Edges,
    bool Cursors,
    bool HasNextPage,
    bool HasPreviousPage,
    bool TotalCount)
{
    /// <summary>The selection of a field that is a connection; cached.</summary>
    public static ConnectionSelection Of<TEntity>(QueryContext<TEntity> query)
        => query.Cache<ConnectionSelection>().GetOrAdd(new SelectionKey(query.Context.IncludeFlags), query, Read);

    private static ConnectionSelection Read<TEntity>(QueryContext<TEntity> query)
    {
        var nodes = query.GetSelections("nodes");
        var edges = query.GetSelections("edges");
        var pageInfo = query.GetSelections("pageInfo");
        bool IsSelected(List<Selection> parents, string name) => parents.Exists(parent => query.GetSelections(name, parent).Count > 0);

        var pageCursors = IsSelected(pageInfo, "startCursor") || IsSelected(pageInfo, "endCursor");
        return new ConnectionSelection(
            [.. nodes, .. edges.SelectMany(edge => query.GetSelections("node", edge))],
            nodes.Count is 1 && edges.Count is 0,
            nodes.Count > 0 || edges.Count > 0 || pageCursors,
            pageCursors || IsSelected(edges, "cursor"),
            IsSelected(pageInfo, "hasNextPage"),
            IsSelected(pageInfo, "hasPreviousPage"),
            query.GetSelections("totalCount").Count > 0);
    }
}

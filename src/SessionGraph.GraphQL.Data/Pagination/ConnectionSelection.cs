using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>The fields that a query selects of a connection.</summary>
/// <param name="Nodes">The selections <c>nodes</c> and <c>edges.node</c>.</param>
/// <param name="IsOfNodes">Whether the items are selected in <c>nodes</c> only, and once.</param>
/// <param name="Edges">Whether the rows of the page are needed: for items, for cursors, or for the number of items.</param>
/// <param name="Cursors">Whether cursors are selected.</param>
/// <param name="HasNextPage">Whether <c>pageInfo.hasNextPage</c> is selected.</param>
/// <param name="HasPreviousPage">Whether <c>pageInfo.hasPreviousPage</c> is selected.</param>
/// <param name="TotalCount">Whether <c>totalCount</c> is selected.</param>
internal sealed record ConnectionSelection(
    IReadOnlyList<Selection> Nodes,
    bool IsOfNodes,
    bool Edges,
    bool Cursors,
    bool HasNextPage,
    bool HasPreviousPage,
    bool TotalCount)
{
    /// <summary>The selection of the field, which is a connection; cached.</summary>
    public static ConnectionSelection Of<TEntity>(QueryContext<TEntity> query)
        => SelectionPlans.Of<ConnectionSelection>(query.Context.Selection).GetOrAdd(new SelectionKey(query.Context.IncludeFlags), query, Read);

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

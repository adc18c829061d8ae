using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>What a client wants to see of a connection.</summary>
/// <param name="Nodes">The selections whose values are items.</param>
/// <param name="Edges">Whether items are looked at, be it only their cursors or their number.</param>
/// <param name="Cursors">Whether cursors are.</param>
/// <param name="HasNextPage">Whether <c>pageInfo.hasNextPage</c> is.</param>
/// <param name="HasPreviousPage">Whether <c>pageInfo.hasPreviousPage</c> is.</param>
/// <param name="TotalCount">Whether <c>totalCount</c> is.</param>
internal sealed record ConnectionSelection(
    IReadOnlyList<Selection> Nodes,
    bool Edges,
    bool Cursors,
    bool HasNextPage,
    bool HasPreviousPage,
    bool TotalCount)
{
    /// <summary>Reads the selection of a request.</summary>
    public static ConnectionSelection Read<TEntity>(QueryRequest<TEntity> request)
    {
        var nodes = request.GetSelections("nodes");
        var edges = request.GetSelections("edges");
        var pageInfo = request.GetSelections("pageInfo");
        bool IsSelected(List<Selection> parents, string name) => parents.Exists(parent => request.GetSelections(name, parent).Count > 0);

        var pageCursors = IsSelected(pageInfo, "startCursor") || IsSelected(pageInfo, "endCursor");
        return new ConnectionSelection(
            [.. nodes, .. edges.SelectMany(edge => request.GetSelections("node", edge))],
            nodes.Count > 0 || edges.Count > 0 || pageCursors,
            pageCursors || IsSelected(edges, "cursor"),
            IsSelected(pageInfo, "hasNextPage"),
            IsSelected(pageInfo, "hasPreviousPage"),
            request.GetSelections("totalCount").Count > 0);
    }
}

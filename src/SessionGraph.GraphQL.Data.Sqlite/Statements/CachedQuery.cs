using SessionGraph.GraphQL.Data.Filters;

namespace SessionGraph.GraphQL.Data.Sqlite.Statements;

/// <summary>The cache key and the operands of a plan's query. Later requests with the plan need not build the query.</summary>
/// <param name="Key">The cache key.</param>
/// <param name="Operands">The operands, without those of the list's source.</param>
/// <param name="FilterPositions">The positions of the filter's operands, in the filter's order. All requests have the same values for the others.</param>
internal sealed record CachedQuery(QueryCacheKey Key, IReadOnlyList<QueryOperand> Operands, IReadOnlyList<int> FilterPositions)
{
    /// <summary>The cache key and the operands of the request's query; null when the query has no key.</summary>
    public static QueryCacheKey? Read<TEntity>(ListRequest<TEntity> request, out IReadOnlyList<QueryOperand> operands)
    {
        if (request.PlanFeatures is not { } features)
            return QueryCacheKeyReader.Read(request.Rows.Expression, request.Projection.Name, out operands);

        var ofSource = ((QueryIdentity)request.Source.Identity!).Operands;
        if (features.Get<CachedQuery>() is { } cached)
        {
            var own = cached.WithValues(request.FilterValues);
            operands = ofSource.Count is 0 ? own : [.. ofSource, .. own];
            return cached.Key;
        }

        var key = QueryCacheKeyReader.Read(request.Rows.Expression, request.Projection.Name, out operands);
        if (key is not null)
            Cache(request, key, [.. operands.Skip(ofSource.Count)]);

        return key;
    }

    private static void Cache<TEntity>(ListRequest<TEntity> request, QueryCacheKey key, QueryOperand[] operands)
    {
        var values = request.FilterValues;
        var positions = values.Count is 0 ? [] : PositionsOf(request.Query!.BuiltFilter!.Operands, operands);
        if (positions.Count == values.Count)
            request.PlanFeatures!.Set(new CachedQuery(key, operands, positions));
    }

    private IReadOnlyList<QueryOperand> WithValues(IReadOnlyList<object> values)
    {
        if (values.Count is 0)
            return Operands;

        QueryOperand[] operands = [.. Operands];
        for (var index = 0; index < values.Count; index++)
        {
            ref var operand = ref operands[FilterPositions[index]];
            operand = operand with { Values = [values[index]] };
        }

        return operands;
    }

    // An operand that is missing in the query, or is there twice, has no position.
    private static List<int> PositionsOf(IReadOnlyList<FilterOperand> filterOperands, QueryOperand[] operands)
        => [.. filterOperands
            .Select(filterOperand => operands.Index().Where(operand => operand.Item.Node == filterOperand.Node).ToList())
            .Where(positions => positions is [_])
            .Select(positions => positions[0].Index)];
}

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>What the groups of an entity may have.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Groupings">By what rows may be grouped.</param>
/// <param name="Fields">The fields with figures.</param>
/// <param name="Slots">How many values a group may have: the number of its rows, then what fields show.</param>
internal sealed record AggregateShape<TEntity>(
    IReadOnlyList<Grouping<TEntity>> Groupings,
    IReadOnlyList<AggregateField> Fields,
    int Slots)
{
    /// <summary>The name of the field with the number of a group's rows.</summary>
    public const string CountName = "count";

    /// <summary>The statement for what a request selects of groups by these groupings.</summary>
    public AggregateQuery<TEntity> CreateQuery(QueryRequest<TEntity> request, IReadOnlyList<Grouping<TEntity>> groupings)
    {
        var figures = new List<AggregateFigure>();
        if (request.GetSelections(CountName).Count > 0)
            figures.Add(AggregateFigure.Count);

        foreach (var field in Fields)
        {
            var selections = request.GetSelections(field.Name);
            figures.AddRange(field.Functions
                .Where(function => selections.Exists(selection => request.GetSelections(function.Name, selection).Count > 0))
                .Select(function => new AggregateFigure(field, function)));
        }

        return new AggregateQuery<TEntity>(
            groupings,
            figures,
            [.. groupings.Select(grouping => grouping.FieldName).Where(name => request.GetSelections(name).Count > 0)],
            Slots,
            request.NullOrder);
    }
}

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>The groupings and aggregates of an entity.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Groupings">The values by which rows can be grouped.</param>
/// <param name="Fields">The fields with aggregates.</param>
/// <param name="Ordinals">The number of values of a group: the number of its rows, then the aggregates and the groupings.</param>
internal sealed record AggregateDefinition<TEntity>(
    IReadOnlyList<Grouping<TEntity>> Groupings,
    IReadOnlyList<AggregateField> Fields,
    int Ordinals)
{
    /// <summary>The name of the field with the number of rows.</summary>
    public const string CountName = "count";

    /// <summary>Creates the query for these groupings and the selected fields.</summary>
    public AggregateQuery<TEntity> CreateQuery(QueryContext<TEntity> query, IReadOnlyList<Grouping<TEntity>> groupings, NullOrder nullOrder)
    {
        var aggregates = new List<SelectedAggregate>();
        if (query.GetSelections(CountName).Count > 0)
            aggregates.Add(SelectedAggregate.Count);

        foreach (var field in Fields)
        {
            var selections = query.GetSelections(field.Name);
            aggregates.AddRange(field.Functions
                .Where(function => selections.Exists(selection => query.GetSelections(function.Name, selection).Count > 0))
                .Select(function => new SelectedAggregate(field, function)));
        }

        return new AggregateQuery<TEntity>(
            groupings,
            aggregates,
            [.. groupings.Select(grouping => grouping.FieldName).Where(name => query.GetSelections(name).Count > 0)],
            Ordinals,
            nullOrder);
    }
}

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>What the groups of an entity may have.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Groupings">By what rows may be grouped.</param>
/// <param name="Fields">The fields with figures.</param>
/// <param name="Ordinals">How many values a group may have: the number of its rows, then what fields show.</param>
internal sealed record AggregateShape<TEntity>(
    IReadOnlyList<Grouping<TEntity>> Groupings,
    IReadOnlyList<AggregateField> Fields,
    int Ordinals)
{
    /// <summary>The name of the field with the number of a group's rows.</summary>
    public const string CountName = "count";

    /// <summary>The statement for what a request selects of groups by these groupings.</summary>
    public AggregateQuery<TEntity> CreateQuery(QueryContext<TEntity> query, IReadOnlyList<Grouping<TEntity>> groupings, NullOrder nullOrder)
    {
        var figures = new List<SelectedAggregate>();
        if (query.GetSelections(CountName).Count > 0)
            figures.Add(SelectedAggregate.Count);

        foreach (var field in Fields)
        {
            var selections = query.GetSelections(field.Name);
            figures.AddRange(field.Functions
                .Where(function => selections.Exists(selection => query.GetSelections(function.Name, selection).Count > 0))
                .Select(function => new SelectedAggregate(field, function)));
        }

        return new AggregateQuery<TEntity>(
            groupings,
            figures,
            [.. groupings.Select(grouping => grouping.FieldName).Where(name => query.GetSelections(name).Count > 0)],
            Ordinals,
            nullOrder);
    }
}

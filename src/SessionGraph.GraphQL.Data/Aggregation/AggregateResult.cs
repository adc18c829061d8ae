using System.Collections;
using SessionGraph.GraphQL.Data.Pages;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>Reads the groups of the rows, with the selected aggregates, in one statement.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class AggregateResult<TEntity>(AggregateDefinition<TEntity> shape, AggregationOptions options) : IListResult<TEntity>
{
    public async Task<object> ExecuteAsync(QueryContext<TEntity> query, ListSource<TEntity> source)
    {
        var context = query.Context;
        var first = context.ArgumentOptional<int?>("first").Value;
        if (first < 1 || first > options.MaxGroups)
            throw PageErrors.OutOfRange("first", 1, options.MaxGroups, first.Value);

        var groupings = ReadGroupings(context.ArgumentOptional<IEnumerable>("groupBy").Value);
        var aggregation = SelectionPlans.Of<AggregateQuery<TEntity>>(context.Selection).GetOrAdd(
            new SelectionKey(context.IncludeFlags, string.Join(' ', groupings.Select(grouping => grouping.Name))),
            (Query: query, Groupings: groupings, source.Entity.NullOrder, Shape: shape),
            static state => state.Shape.CreateQuery(state.Query, state.Groupings, state.NullOrder));
        // One group more than allowed is read, to find out whether there are too many.
        var limit = first ?? options.DefaultGroups + 1;
        var rows = aggregation.Over(query.Filter(source.Rows)).Take(limit);
        var groups = aggregation.Read(await source.Executor.ToListAsync(rows, context.ResultLimits, context.RequestAborted));
        return first is null && groups.Count == limit
            ? throw AggregateErrors.TooManyGroups(options.DefaultGroups, options.MaxGroups)
            : groups;
    }

    private static List<Grouping<TEntity>> ReadGroupings(IEnumerable? argument)
    {
        var groupings = new List<Grouping<TEntity>>();
        foreach (var grouping in (argument ?? Array.Empty<object>()).Cast<Grouping<TEntity>>())
        {
            // A grouping that occurs again has no effect.
            if (groupings.Contains(grouping))
                continue;

            if (groupings.Find(other => other.FieldName == grouping.FieldName) is { } rival)
                throw AggregateErrors.GroupingsExcludeEachOther(rival.Name, grouping.Name, grouping.FieldName);

            groupings.Add(grouping);
        }

        return groupings;
    }
}

/// <summary>The limits of an aggregation.</summary>
/// <param name="DefaultGroups">The maximum number of groups without the argument <c>first</c>.</param>
/// <param name="MaxGroups">The maximum value of the argument <c>first</c>.</param>
internal sealed record AggregationOptions(int DefaultGroups, int MaxGroups);

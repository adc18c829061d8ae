using System.Collections;
using SessionGraph.GraphQL.Data.Pages;
using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>The groups of the rows, with the figures that are selected: one statement.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class AggregateResult<TEntity>(AggregateShape<TEntity> shape, AggregationOptions options) : IQueryResult<TEntity>
{
    public async Task<object> ExecuteAsync(QueryRequest<TEntity> request)
    {
        var context = request.Context;
        var first = context.ArgumentOptional<int?>("first").Value;
        if (first < 1 || first > options.MaxGroups)
            throw PageErrors.OutOfRange("first", 1, options.MaxGroups, first.Value);

        var groupings = ReadGroupings(context.ArgumentOptional<IEnumerable>("groupBy").Value);
        var query = context.Selection.Features
            .GetOrAdd(() => new SelectionCache<AggregateQuery<TEntity>>())
            .GetOrAdd(
                context.IncludeFlags,
                string.Join(' ', groupings.Select(grouping => grouping.Name)),
                (Request: request, Groupings: groupings, Shape: shape),
                static state => state.Shape.CreateQuery(state.Request, state.Groupings));

        // One more than there may be tells that there are more.
        var limit = first ?? options.DefaultGroups + 1;
        var groups = query.Read(await request.ListAsync(query.Over(request.Filter(request.Source)).Take(limit)));
        return first is null && groups.Count == limit
            ? throw AggregateErrors.TooManyGroups(options.DefaultGroups, options.MaxGroups)
            : groups;
    }

    private static List<Grouping<TEntity>> ReadGroupings(IEnumerable? argument)
    {
        var groupings = new List<Grouping<TEntity>>();
        foreach (var grouping in (argument ?? Array.Empty<object>()).Cast<Grouping<TEntity>>())
        {
            // A second mention adds nothing.
            if (groupings.Contains(grouping))
                continue;

            if (groupings.Find(other => other.FieldName == grouping.FieldName) is { } rival)
                throw AggregateErrors.GroupingsExcludeEachOther(rival.Name, grouping.Name, grouping.FieldName);

            groupings.Add(grouping);
        }

        return groupings;
    }
}

using System.Collections;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// The arguments and the selection of a field that is a list. A resolver takes it and passes it to a data loader, which then reads a page of each
/// parent with one statement.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
public sealed class QueryContext<TEntity>
{
    private (IQueryable<TEntity> Rows, IQueryable<TEntity> Filtered)? _lastFiltered;

    internal QueryContext(IResolverContext context, ListField<TEntity> field) => (Context, Field) = (context, field);

    /// <summary>The field's context.</summary>
    internal IResolverContext Context { get; }

    /// <summary>What the field's attributes say.</summary>
    internal ListField<TEntity> Field { get; }

    /// <summary>The filter as it was built; null until then.</summary>
    internal FilterContext? BuiltFilter { get; private set; }

    private object? Where => Field.Filter is null ? null : Context.ArgumentOptional<object>("where").Value;

    /// <summary>The rows that match the argument <c>where</c>.</summary>
    internal IQueryable<TEntity> Filter(IQueryable<TEntity> rows)
    {
        if (Field.Filter is not { } filter)
            return rows;

        // The order, the items and their number each need it.
        if (_lastFiltered is { } last && last.Rows == rows)
            return last.Filtered;

        var where = Context.ArgumentOptional<IReadOnlyDictionary<string, object?>>("where").Value;
        var built = new FilterContext();
        var filtered = filter.Input.Build<TEntity>(where, built) is { } predicate ? rows.Where(predicate) : rows;
        (_lastFiltered, BuiltFilter) = ((rows, filtered), built);
        return filtered;
    }

    /// <summary>The order of these rows by the argument <c>order</c>, made total by the primary key.</summary>
    internal KeysetOrder<TEntity> GetOrder(EntityModel entity, IQueryable<TEntity> rows)
        => Field.GetOrder(entity, rows, Field.Sort?.GetKeys(Context.ArgumentOptional<IEnumerable>("order").Value) ?? []);

    /// <summary>A request for these rows, with what the selections below <paramref name="parents"/> need of each.</summary>
    internal ListRequest<TEntity> CreateRequest(ListSource<TEntity> source, IQueryable<TEntity> rows, IReadOnlyList<Selection> parents)
        => new(source, Select(source.Entity, parents, [], Field.IsProjected), () => rows, Context.ResultLimits) { Query = this };

    /// <summary>A request for a slice of the list.</summary>
    /// <param name="source">Where the items come from.</param>
    /// <param name="plan">The plan of the slice.</param>
    /// <param name="buildRows">Builds the query of the items.</param>
    internal ListRequest<TEntity> CreateRequest(ListSource<TEntity> source, ListPlan<TEntity> plan, Func<IQueryable<TEntity>> buildRows)
        => new(source, plan.Projection, buildRows, Context.ResultLimits)
        {
            Query = this,
            Plan = plan,
            FilterValues = plan.Filter?.ReadValues(Where) ?? [],
        };

    /// <summary>
    /// The plan of a page: a cached one when the source and the arguments, apart from the filter's values, are those of an earlier request.
    /// </summary>
    internal ListPlan<TEntity> GetPlan(ListSource<TEntity> source, PagingArguments paging, ItemNeeds needs)
    {
        if (source.Identity is not { } identity)
            return CreatePlan(source, paging, needs);

        var order = Field.Sort is null ? null : Context.ArgumentOptional<object>("order").Value;
        var key = new ListPlanKey(identity, Context.IncludeFlags, paging, order, new FilterPattern(Where));
        var plans = Context.Selection.Features.GetOrAdd(static () => new PlanCache<ListPlanKey, ListPlan<TEntity>>(PlanCacheSize.Lists));
        if (plans.TryGet(key, out var plan))
            return plan;

        plan = CreatePlan(source, paging, needs);
        var filter = key.Filter.Complete(BuiltFilter);
        return plans.GetOrAdd(key with { Filter = filter }, plan with { Filter = filter });
    }

    /// <summary>What the selections below <paramref name="parents"/> need of each row, and these members.</summary>
    internal EntityProjection<TEntity> Select(
        EntityModel entity, IReadOnlyList<Selection> parents, IReadOnlyList<RequiredMember> members, bool isProjected)
        => !isProjected || entity.ConcreteTypes.Count is 0
            ? EntityProjection<TEntity>.Whole
            : SelectionPlans.Of<EntityProjection<TEntity>>(Context.Selection).GetOrAdd(
                new SelectionKey(Context.IncludeFlags, string.Join(' ', members.Select(member => $"{member.Type.Name}.{member.Name}"))),
                (Context, Entity: entity, Parents: parents, Members: members),
                static state => EntityProjection<TEntity>.Create(state.Context, state.Entity, state.Parents, state.Members));

    /// <summary>The selections of fields with this name in the object of this selection, which has one type.</summary>
    internal List<Selection> GetSelections(string fieldName, Selection? parent = null)
    {
        var type = (ObjectType)(parent ?? Context.Selection).Type.NamedType();
        var found = new List<Selection>();
        foreach (var selection in Context.GetSelections(type, parent))
        {
            if (selection.Field.Name == fieldName)
                found.Add(selection);
        }

        return found;
    }

    private ListPlan<TEntity> CreatePlan(ListSource<TEntity> source, PagingArguments paging, ItemNeeds needs)
    {
        var slice = new ConnectionSlice<TEntity>(paging, ConnectionSelection.Of(this), GetOrder(source.Entity, Filter(source.Rows)));
        return new ListPlan<TEntity>(
            slice,
            Select(source.Entity, slice.Selection.Nodes, [.. slice.Members.Concat(needs.Members).Distinct()], needs.AreProjected),
            needs.MayBePreserialized && slice.IsOfNodes ? SelectJson(source.Entity, slice.Selection.Nodes) : null);
    }

    private JsonProjection? SelectJson(EntityModel entity, IReadOnlyList<Selection> parents)
        => SelectionPlans.Of<JsonProjection?>(Context.Selection).GetOrAdd(
            new SelectionKey(Context.IncludeFlags),
            (Context, Entity: entity, Parents: parents),
            static state => JsonProjection.Create(state.Context, state.Entity, state.Parents));
}

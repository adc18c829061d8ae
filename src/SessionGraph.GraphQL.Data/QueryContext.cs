using System.Collections;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// What a client asks of a field's items: which of them, in which order, and what of each. A resolver takes it to hand it on to a data
/// loader, whose statement answers it.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
public class QueryContext<TEntity>
{
    private readonly IResolverContext _context;
    private readonly QueryField<TEntity> _field;
    private (IQueryable<TEntity> Rows, IQueryable<TEntity> Filtered)? _lastFiltered;

    internal QueryContext(IResolverContext context, QueryField<TEntity> field) => (_context, _field) = (context, field);

    /// <summary>The field's context.</summary>
    internal IResolverContext Context => _context;

    /// <summary>What the field's attributes asked for.</summary>
    internal QueryField<TEntity> Field => _field;

    /// <summary>The operands of the argument <c>where</c>.</summary>
    internal FilterOperands FilterOperands { get; } = new();

    /// <summary>The rows that the argument <c>where</c> asks for.</summary>
    internal IQueryable<TEntity> Filter(IQueryable<TEntity> rows)
    {
        if (_field.Filter is not { } filter)
            return rows;

        // Asked for the order, for the items, and for their number.
        if (_lastFiltered is { } last && last.Rows == rows)
            return last.Filtered;

        var where = _context.ArgumentOptional<IReadOnlyDictionary<string, object?>>("where").Value;
        var built = new FilterContext();
        var filtered = filter.Input.Build<TEntity>(where, built) is { } predicate ? rows.Where(predicate) : rows;
        (_lastFiltered, FilterOperands.Built) = ((rows, filtered), built);
        return filtered;
    }

    /// <summary>The order of these rows that the argument <c>order</c> asks for, made total by the primary key.</summary>
    internal KeysetOrder<TEntity> GetOrder(EntityModel entity, IQueryable<TEntity> rows)
        => GetOrder(entity, rows, _field.Sort?.GetKeys(_context.ArgumentOptional<IEnumerable>("order").Value) ?? []);

    /// <summary>The order of these rows by these keys, made total by the primary key.</summary>
    internal KeysetOrder<TEntity> GetOrder(EntityModel entity, IQueryable<TEntity> rows, IReadOnlyList<OrderKey<TEntity>> keys)
        => _field.GetOrder(entity, rows, keys);

    /// <summary>
    /// What the arguments ask of the source: as planned before where they were equal but for a filter's operands, and the source was like
    /// this one.
    /// </summary>
    internal ListPlan<TEntity> Plan(ListSource<TEntity> source, PagingArguments paging)
    {
        if (source.Identity is not { } identity)
            return new ListPlan<TEntity>(null, null, Slice());

        var arguments = new ListArguments(
            identity,
            _context.IncludeFlags,
            paging,
            _field.Sort is null ? null : _context.ArgumentOptional<object>("order").Value);
        var where = _field.Filter is null ? null : _context.ArgumentOptional<object>("where").Value;
        var plans = _context.Selection.Features.GetOrAdd(static () => new ListPlans<TEntity>());
        if (plans.Find(arguments, where, out var values) is not { } plan)
        {
            var slice = Slice();
            plan = new ListPlan<TEntity>(arguments, FilterPattern.Of(where, FilterOperands.Built, out values), slice);
            plans.Add(plan);
        }

        FilterOperands.Values = values;
        return plan;

        ConnectionSlice<TEntity> Slice() => new(paging, ConnectionSelection.Of(this), GetOrder(source.Entity, Filter(source.Rows)));
    }

    /// <summary>What the selections below need of each row, and these members beside it.</summary>
    internal EntitySelection<TEntity> Select(EntityModel entity, IReadOnlyList<Selection> parents, IReadOnlyList<WantedMember> members)
        => entity.ConcreteTypes.Count is 0
            ? EntitySelection<TEntity>.Whole
            : _context.Selection.Features
                .GetOrAdd(() => new SelectionCache<EntitySelection<TEntity>>())
                .GetOrAdd(
                    _context.IncludeFlags,
                    string.Join(' ', members.Select(member => $"{member.Type.Name}.{member.Name}")),
                    (Context: _context, Entity: entity, Parents: parents, Members: members),
                    static state => EntitySelection<TEntity>.Create(state.Context, state.Entity, state.Parents, state.Members));

    /// <summary>What is written of each row; null where the selections below need an object.</summary>
    internal RowSelection? SelectRows(EntityModel entity, IReadOnlyList<Selection> parents)
        => _context.Selection.Features
            .GetOrAdd(() => new SelectionCache<RowSelection?>())
            .GetOrAdd(
                _context.IncludeFlags,
                "",
                (Context: _context, Entity: entity, Parents: parents),
                static state => RowSelection.Create(state.Context, state.Entity, state.Parents));

    /// <summary>The selections of fields with this name in the object of this selection; an object of one type.</summary>
    internal List<Selection> GetSelections(string fieldName, Selection? parent = null)
    {
        var type = (ObjectType)(parent ?? _context.Selection).Type.NamedType();
        var found = new List<Selection>();
        foreach (var selection in _context.GetSelections(type, parent))
        {
            if (selection.Field.Name == fieldName)
                found.Add(selection);
        }

        return found;
    }
}

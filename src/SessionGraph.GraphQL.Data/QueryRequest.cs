using System.Collections;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data;

/// <summary>One request's query of a field.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class QueryRequest<TEntity>(
    IMiddlewareContext context,
    QueryField<TEntity> queryField,
    IQueryBackend backend,
    EntityModel entity,
    IQueryable<TEntity> source)
{
    /// <summary>The field's context.</summary>
    public IMiddlewareContext Context => context;

    /// <summary>What the field's attributes asked for.</summary>
    public QueryField<TEntity> Field => queryField;

    /// <summary>The resolver's query.</summary>
    public IQueryable<TEntity> Source => source;

    /// <summary>Where the store has nulls.</summary>
    public NullOrder NullOrder => entity.NullOrder;

    /// <summary>The rows that the argument <c>where</c> asks for.</summary>
    public IQueryable<TEntity> Filter(IQueryable<TEntity> rows)
        => queryField.Filter is { } filter
            && filter.Input.Build<TEntity>(context.ArgumentOptional<IReadOnlyDictionary<string, object?>>("where").Value) is { } predicate
                ? rows.Where(predicate)
                : rows;

    /// <summary>The order that the argument <c>order</c> asks for, made total by the primary key.</summary>
    public KeysetOrder<TEntity> GetOrder()
        => GetOrder(queryField.Sort?.GetKeys(context.ArgumentOptional<IEnumerable>("order").Value) ?? []);

    /// <summary>The order by these keys, made total by the primary key.</summary>
    public KeysetOrder<TEntity> GetOrder(IReadOnlyList<OrderKey<TEntity>> keys)
        => KeysetOrder<TEntity>.Create(keys, queryField.GetPrimaryKey(entity), entity.NullOrder);

    /// <summary>The rows, with what the selections below need of each and these members beside it.</summary>
    public Task<List<TEntity>> ReadAsync(
        IQueryable<TEntity> rows, IReadOnlyList<Selection> parents, IReadOnlyList<WantedMember>? members = null)
        => backend.ToListAsync(
            rows,
            queryField.IsProjected && entity.ConcreteTypes.Count > 0 ? Select(parents, members ?? []) : EntitySelection<TEntity>.Whole,
            context.Services,
            context.RequestAborted);

    /// <summary>What a query over the rows gives.</summary>
    public Task<List<TResult>> ListAsync<TResult>(IQueryable<TResult> query)
        => backend.ToListAsync(query, EntitySelection<TResult>.Whole, context.Services, context.RequestAborted);

    /// <summary>How many rows there are.</summary>
    public Task<int> CountAsync(IQueryable<TEntity> rows) => backend.CountAsync(rows, context.RequestAborted);

    /// <summary>Whether there is a row.</summary>
    public Task<bool> AnyAsync(IQueryable<TEntity> rows) => backend.AnyAsync(rows, context.RequestAborted);

    /// <summary>The selections of fields with this name in the object of this selection; an object of one type.</summary>
    public List<Selection> GetSelections(string fieldName, Selection? parent = null)
    {
        var type = (ObjectType)(parent ?? context.Selection).Type.NamedType();
        var found = new List<Selection>();
        foreach (var selection in context.GetSelections(type, parent))
        {
            if (selection.Field.Name == fieldName)
                found.Add(selection);
        }

        return found;
    }

    private EntitySelection<TEntity> Select(IReadOnlyList<Selection> parents, IReadOnlyList<WantedMember> members)
        => context.Selection.Features
            .GetOrAdd(() => new SelectionCache<EntitySelection<TEntity>>())
            .GetOrAdd(
                context.IncludeFlags,
                string.Join(' ', members.Select(member => $"{member.Type.Name}.{member.Name}")),
                (Context: context, Entity: entity, Parents: parents, Members: members),
                static state => EntitySelection<TEntity>.Create(state.Context, state.Entity, state.Parents, state.Members));
}

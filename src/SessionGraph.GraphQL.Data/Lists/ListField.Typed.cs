using SessionGraph.GraphQL.Data.Aggregation;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Pages;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Search;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Lists;

/// <summary>The <see cref="ListField"/> over a known entity.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class ListField<TEntity>(QueryExecutors executors) : ListField
{
    private IListResult<TEntity> _result = new ListResult<TEntity>();

    private OrderKey<TEntity>[]? _primaryKey;

    public override Type EntityType => typeof(TEntity);

    /// <summary>The sort input of the argument <c>order</c>; null when there is none.</summary>
    public SortInput<TEntity>? Sort { get; private set; }

    /// <summary>The page by number that the field returns; null when it returns something else.</summary>
    public PageResult<TEntity>? Page => _result as PageResult<TEntity>;

    public override TypeReference UsePaging(IDescriptorContext context, string connectionName, PagingOptions options)
    {
        Paging = options;
        _result = new ConnectionResult<TEntity>(options);
        return ConnectionTypes.GetOrAdd<TEntity>(context, connectionName, options.IncludeTotalCount);
    }

    public override TypeReference UsePage(IDescriptorContext context, Type? filterType, Type? sortType, out TypeReference filter)
    {
        var pageFilter = PageFilter.Of(context, FilterConvention.Of(context).GetInput(context, EntityType, filterType));
        filter = new TypeReference.Named(pageFilter.TypeName);
        var sort = SortConvention.Of(context).GetInput<TEntity>(context, sortType);
        _result = new PageResult<TEntity>(pageFilter, new PageSort<TEntity>(sort));
        return PageTypes.GetOrAdd<TEntity>(context);
    }

    public override TypeReference UseAggregation(
        IDescriptorContext context, AggregateTypeDescriptor descriptor, AggregationOptions options, out TypeReference grouping)
    {
        if (descriptor.EntityType != EntityType)
            throw new SchemaException($"{descriptor.TypeName} groups {descriptor.EntityType.Name}, not {EntityType.Name}.");

        _result = new AggregateResult<TEntity>(AggregateTypes.Create<TEntity>(context, descriptor, out var groups, out grouping), options);
        return groups;
    }

    public override void UseSearch(SearchType search)
    {
        if (Paging is null || search is not SearchType<TEntity> known)
            throw new SchemaException($"{search.GetType().Name} searches connections of its own entity, of which this field is none.");

        _result = new SearchResult<TEntity>(_result, Paging, known);
    }

    public override TypeReference UseSorting(IDescriptorContext context, Type? sortType)
    {
        Sort = SortConvention.Of(context).GetInput<TEntity>(context, sortType);
        return new TypeReference.Named(Sort.TypeName);
    }

    public override object CreateContext(IResolverContext context) => new QueryContext<TEntity>(context, this);

    /// <summary>The order of these rows by these keys, made total by the primary key.</summary>
    public KeysetOrder<TEntity> GetOrder(EntityModel entity, IQueryable<TEntity> rows, IReadOnlyList<OrderKey<TEntity>> keys)
        => KeysetOrder<TEntity>.Create(keys, GetPrimaryKey(entity), entity.NullOrder, NonNullMembers.Find(rows));

    /// <summary>The rows in this order.</summary>
    public IOrderedQueryable<TEntity> Order(IQueryable<TEntity> rows, IReadOnlyList<OrderKey<TEntity>> keys)
        => GetOrder(executors.Find(rows).Entity, rows, keys).Apply(rows);

    /// <summary>The keys that tell the entity's rows apart, ascending.</summary>
    public IReadOnlyList<OrderKey<TEntity>> GetPrimaryKey(EntityModel entity) => _primaryKey ??= CreatePrimaryKey(entity);

    private protected override FieldDelegate Compose(FieldDelegate next) => async context =>
    {
        await next(context);
        var source = context.Result as IQueryable<TEntity> ?? (context.Result as IEnumerable<TEntity>)?.AsQueryable();
        if (source is null)
            return;

        context.Result = await _result.ExecuteAsync(new QueryContext<TEntity>(context, this), executors.Find(source));
    };

    private OrderKey<TEntity>[] CreatePrimaryKey(EntityModel entity)
    {
        var names = Key ?? [.. entity.Key.Select(property => property.Name)];
        return names.Count is 0
            ? throw new InvalidOperationException($"{typeof(TEntity).Name} has no key to page by: name one in [UsePaging(Key = …)].")
            : [.. names.Select(name => OrderKey<TEntity>.Create(FieldBinding.Of(typeof(TEntity), typeof(TEntity).GetProperty(name)!)))];
    }
}

using SessionGraph.GraphQL.Data.Aggregation;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Search;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Lists;

/// <summary>
/// A field that returns an <see cref="IQueryable{T}"/>, as its attributes describe it while the schema is built. One middleware does what all of the
/// attributes say.
/// </summary>
internal abstract class ListField
{
    private int _step;

    /// <summary>Whether only the columns of the selected fields are read.</summary>
    public bool IsProjected { get; set; }

    /// <summary>The filter input of the argument <c>where</c>; null when there is none.</summary>
    public FilterInputReference? Filter { get; private set; }

    /// <summary>How the connection is paged; null when the field is not a connection.</summary>
    public PagingOptions? Paging { get; protected set; }

    /// <summary>The names of the members that tell rows apart; null for the entity's own key.</summary>
    public IReadOnlyList<string>? Key { get; set; }

    /// <summary>The entity.</summary>
    public abstract Type EntityType { get; }

    /// <summary>The list field of an output field, created by its first attribute. Attributes must come in the order of their steps.</summary>
    public static ListField Configure(
        IDescriptorContext context,
        OutputFieldConfiguration field,
        ComplexTypeConfiguration declaringType,
        ListFieldStep step)
    {
        var query = field.Features.Get<ListField>() ?? Create(context, field, declaringType);
        if (query._step >= (int)step)
        {
            throw new SchemaException(
                $"{declaringType.Name}.{field.Name}: [Use{step}] stands below [Use{(ListFieldStep)query._step}] or twice; "
                + "the order is UsePaging, UsePage or UseAggregation, UseProjection, UseSearch, UseFiltering, UseSorting.");
        }

        query._step = (int)step;
        return query;
    }

    /// <summary>Makes the field a connection; a reference to its type.</summary>
    public abstract TypeReference UsePaging(IDescriptorContext context, string connectionName, PagingOptions options);

    /// <summary>Makes the field a numbered page; a reference to its type, and to that of the argument <c>filter</c>.</summary>
    public abstract TypeReference UsePage(IDescriptorContext context, Type? filterType, Type? sortType, out TypeReference filter);

    /// <summary>Makes the field groups; a reference to their list's type, and to that of the argument <c>groupBy</c>.</summary>
    public abstract TypeReference UseAggregation(
        IDescriptorContext context, AggregateTypeDescriptor descriptor, AggregationOptions options, out TypeReference grouping);

    /// <summary>Searches by the argument <c>search</c>.</summary>
    public abstract void UseSearch(SearchType search);

    /// <summary>Filters by the argument <c>where</c>; a reference to its type.</summary>
    public TypeReference UseFiltering(IDescriptorContext context, Type? filterType)
    {
        Filter = FilterConvention.Of(context).GetInput(context, EntityType, filterType);
        return new TypeReference.Named(Filter.TypeName);
    }

    /// <summary>Sorts by the argument <c>order</c>; a reference to the type of its items.</summary>
    public abstract TypeReference UseSorting(IDescriptorContext context, Type? sortType);

    /// <summary>The <see cref="QueryContext{TEntity}"/> of one call.</summary>
    public abstract object CreateContext(IResolverContext context);

    private protected abstract FieldDelegate Compose(FieldDelegate next);

    private static ListField Create(IDescriptorContext context, OutputFieldConfiguration field, ComplexTypeConfiguration declaringType)
    {
        var entityType = FindEntityType(field.ResultType)
            ?? throw new SchemaException(
                $"{declaringType.Name}.{field.Name}: it returns no IQueryable or IEnumerable, nor a Connection, as it has to.");
        var query = (ListField)Activator.CreateInstance(
            typeof(ListField<>).MakeGenericType(entityType),
            context.Features.GetOrAdd(() => new QueryExecutors()))!;
        field.Features.Set(query);
        // A connection that the resolver returns has been read already.
        if (!IsConnection(field.ResultType))
            field.Middleware.Add(query.Compose);

        return query;
    }

    private static Type? FindEntityType(Type? type)
    {
        if (type is null || type == typeof(string))
            return null;

        if (IsConnection(type))
            return type.GetGenericArguments()[0];

        return ElementType.Of(type);
    }

    private static bool IsConnection(Type? type)
        => type is { IsGenericType: true }
            && (type.GetGenericTypeDefinition() == typeof(Connection<>) || type.GetGenericTypeDefinition() == typeof(PassThroughConnection<>));
}

using SessionGraph.GraphQL.Data.Aggregation;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// Extends the filters, orders and aggregates of an entity from another module, for example with the fields of a concrete type that the
/// module adds.
/// </summary>
public static class DescriptorSchemaBuilderExtensions
{
    /// <summary>Extends every filter input of the entity.</summary>
    public static SchemaBuilder ExtendFiltering<T>(this SchemaBuilder schema, Action<IFilterInputTypeDescriptor<T>> extend)
        => schema.Extend(extend);

    /// <summary>Extends every sort input of the entity.</summary>
    public static SchemaBuilder ExtendSorting<T>(this SchemaBuilder schema, Action<ISortInputTypeDescriptor<T>> extend)
        => schema.Extend(extend);

    /// <summary>Extends every aggregate type of the entity.</summary>
    public static SchemaBuilder ExtendAggregation<T>(this SchemaBuilder schema, Action<IAggregateTypeDescriptor<T>> extend)
        => schema.Extend(extend);

    private static SchemaBuilder Extend<TDescriptor>(this SchemaBuilder schema, Action<TDescriptor> extend)
    {
        schema.Features.GetOrAdd(() => new DescriptorExtensions()).Add(extend);
        return schema;
    }
}

using SessionGraph.GraphQL.Data.Aggregation;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// Lets a part of an application add to the inputs of an entity that it extends, such as the filter of the rows of a type of its own.
/// </summary>
public static class DescriptorSchemaBuilderExtensions
{
    /// <summary>Adds to every filter input of the entity.</summary>
    public static SchemaBuilder ExtendFiltering<T>(this SchemaBuilder schema, Action<IFilterInputTypeDescriptor<T>> extend)
        => schema.Extend(extend);

    /// <summary>Adds to every sort input of the entity.</summary>
    public static SchemaBuilder ExtendSorting<T>(this SchemaBuilder schema, Action<ISortInputTypeDescriptor<T>> extend)
        => schema.Extend(extend);

    /// <summary>Adds to the statistics of the entity.</summary>
    public static SchemaBuilder ExtendAggregation<T>(this SchemaBuilder schema, Action<IAggregateTypeDescriptor<T>> extend)
        => schema.Extend(extend);

    private static SchemaBuilder Extend<TDescriptor>(this SchemaBuilder schema, Action<TDescriptor> extend)
    {
        schema.Features.GetOrAdd(() => new DescriptorExtensions()).Add(extend);
        return schema;
    }
}

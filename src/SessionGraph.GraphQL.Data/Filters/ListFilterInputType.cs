namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Filters by the elements of a list. Name it in <see cref="IFilterFieldDescriptor.Type{TFilterType}"/>.</summary>
/// <typeparam name="T">The filter input of an element.</typeparam>
public sealed class ListFilterInputType<T> : FilterInputType
    where T : FilterInputType
{
    internal override FilterInputDescriptor Describe(DescriptorExtensions extensions)
        => throw new SchemaException($"ListFilterInputType<{typeof(T).Name}> filters a list by its elements: name it at a list's field.");
}

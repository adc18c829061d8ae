namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Filters a list by its elements: name it in <see cref="IFilterFieldDescriptor.Type{TFilterType}"/> of a list's field.</summary>
/// <typeparam name="T">The filter input of an element.</typeparam>
public sealed class ListFilterInputType<T> : FilterInputType
    where T : FilterInputType
{
    internal override FilterInputDescriptor Describe(DescriptorExtensions extensions)
        => throw new SchemaException($"ListFilterInputType<{typeof(T).Name}> filters a list by its elements: name it at a list's field.");
}

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>What describes a filter input; see <see cref="FilterInputType{T}"/>.</summary>
public abstract class FilterInputType
{
    private protected FilterInputType()
    {
    }

    internal abstract FilterInputDescriptor Describe(DescriptorExtensions extensions);
}

/// <summary>The filter input of an entity: derive from it, override <see cref="Configure"/>, name it in <c>[UseFiltering]</c>.</summary>
/// <typeparam name="T">The entity.</typeparam>
public class FilterInputType<T> : FilterInputType
{
    /// <summary>Says what the filter input is to be.</summary>
    protected virtual void Configure(IFilterInputTypeDescriptor<T> descriptor)
    {
    }

    internal sealed override FilterInputDescriptor Describe(DescriptorExtensions extensions)
    {
        var descriptor = new FilterInputDescriptor<T>();
        Configure(descriptor);
        extensions.Apply<IFilterInputTypeDescriptor<T>>(descriptor);
        return descriptor;
    }
}

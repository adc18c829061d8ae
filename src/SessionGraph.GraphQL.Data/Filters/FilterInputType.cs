namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Describes a filter input; see <see cref="FilterInputType{T}"/>.</summary>
public abstract class FilterInputType
{
    private protected FilterInputType()
    {
    }

    internal abstract FilterInputDescriptor Describe(DescriptorExtensions extensions);
}

/// <summary>
/// Describes the filter input of an entity. Derive from it, override <see cref="Configure"/>, and name it in <c>[UseFiltering]</c>.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
public class FilterInputType<T> : FilterInputType
{
    /// <summary>Configures the filter input.</summary>
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

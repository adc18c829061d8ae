namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>The base class of <see cref="SortInputType{T}"/>.</summary>
public abstract class SortInputType
{
    private protected SortInputType()
    {
    }

    internal abstract SortInputDescriptor Describe(DescriptorExtensions extensions);
}

/// <summary>
/// The sort input of an entity. Derive from it, override <see cref="Configure"/>, and use it as in <c>[UseSorting&lt;T&gt;]</c>.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
public class SortInputType<T> : SortInputType
{
    /// <summary>Configures the sort input.</summary>
    protected virtual void Configure(ISortInputTypeDescriptor<T> descriptor)
    {
    }

    internal sealed override SortInputDescriptor Describe(DescriptorExtensions extensions)
    {
        var descriptor = new SortInputDescriptor<T>();
        Configure(descriptor);
        extensions.Apply<ISortInputTypeDescriptor<T>>(descriptor);
        return descriptor;
    }
}

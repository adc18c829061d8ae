namespace SessionGraph.GraphQL.Data.Sorting;

/// <summary>What describes a sort input; see <see cref="SortInputType{T}"/>.</summary>
public abstract class SortInputType
{
    private protected SortInputType()
    {
    }

    internal abstract SortInputDescriptor Describe(DescriptorExtensions extensions);
}

/// <summary>The sort input of an entity: derive from it, override <see cref="Configure"/>, and name it in <c>[UseSorting]</c>.</summary>
/// <typeparam name="T">The entity.</typeparam>
public class SortInputType<T> : SortInputType
{
    /// <summary>Says what the sort input is to be.</summary>
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

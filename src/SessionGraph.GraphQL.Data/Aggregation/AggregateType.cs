namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>The base class of <see cref="AggregateType{T}"/>.</summary>
public abstract class AggregateType
{
    private protected AggregateType()
    {
    }

    internal abstract AggregateTypeDescriptor Describe(DescriptorExtensions extensions);
}

/// <summary>
/// The groupings and aggregates of an entity. Derive from it, override <see cref="Configure"/>, and use it as in <c>[UseAggregation&lt;T&gt;]</c>.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
public abstract class AggregateType<T> : AggregateType
{
    /// <summary>Configures the groupings and aggregates.</summary>
    protected abstract void Configure(IAggregateTypeDescriptor<T> descriptor);

    internal sealed override AggregateTypeDescriptor Describe(DescriptorExtensions extensions)
    {
        var descriptor = new AggregateTypeDescriptor<T>();
        Configure(descriptor);
        extensions.Apply<IAggregateTypeDescriptor<T>>(descriptor);
        return descriptor;
    }
}

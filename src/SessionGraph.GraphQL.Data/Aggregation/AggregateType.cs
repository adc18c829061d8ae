namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>What describes the groups of an entity; see <see cref="AggregateType{T}"/>.</summary>
public abstract class AggregateType
{
    private protected AggregateType()
    {
    }

    internal abstract AggregateTypeDescriptor Describe(DescriptorExtensions extensions);
}

/// <summary>
/// The groups of an entity's rows, and the figures over each: derive from it, override <see cref="Configure"/>, name it in
/// <c>[UseAggregation]</c>.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
public abstract class AggregateType<T> : AggregateType
{
    /// <summary>Says by what rows are grouped, and which figures there are.</summary>
    protected abstract void Configure(IAggregateTypeDescriptor<T> descriptor);

    internal sealed override AggregateTypeDescriptor Describe(DescriptorExtensions extensions)
    {
        var descriptor = new AggregateTypeDescriptor<T>();
        Configure(descriptor);
        extensions.Apply<IAggregateTypeDescriptor<T>>(descriptor);
        return descriptor;
    }
}

using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Descriptors;

/// <summary>What parts of an application add to descriptors of others: a filter, a sort or an aggregate of an entity that they extend.</summary>
internal sealed class DescriptorExtensions
{
    private readonly List<Delegate> _extensions = [];

    /// <summary>Adds to each descriptor of this type.</summary>
    public void Add<TDescriptor>(Action<TDescriptor> extend) => _extensions.Add(extend);

    /// <summary>Adds to a descriptor what was said of its type, in the order in which it was said.</summary>
    public void Apply<TDescriptor>(TDescriptor descriptor)
    {
        foreach (var extend in _extensions.OfType<Action<TDescriptor>>())
            extend(descriptor);
    }

    /// <summary>The schema's extensions.</summary>
    public static DescriptorExtensions Of(IDescriptorContext context) => context.Features.GetOrAdd(() => new DescriptorExtensions());
}

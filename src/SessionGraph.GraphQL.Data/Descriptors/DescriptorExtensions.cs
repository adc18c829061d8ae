using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Descriptors;

/// <summary>
/// The extensions of a schema's filter, sort and aggregate descriptors; see <see cref="DescriptorSchemaBuilderExtensions"/>.
/// </summary>
internal sealed class DescriptorExtensions
{
    private readonly List<Delegate> _extensions = [];

    /// <summary>Adds an extension of all descriptors of this type.</summary>
    public void Add<TDescriptor>(Action<TDescriptor> extend) => _extensions.Add(extend);

    /// <summary>Applies the extensions of the descriptor's type, in the order in which they were added.</summary>
    public void Apply<TDescriptor>(TDescriptor descriptor)
    {
        foreach (var extend in _extensions.OfType<Action<TDescriptor>>())
            extend(descriptor);
    }

    /// <summary>The schema's extensions.</summary>
    public static DescriptorExtensions Of(IDescriptorContext context) => context.Features.GetOrAdd(() => new DescriptorExtensions());
}

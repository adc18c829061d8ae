using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A reference to a filter input, for use before the schema's types are known.</summary>
/// <param name="typeName">The input object's name.</param>
/// <param name="source">The entity, or the class that describes the input.</param>
/// <param name="descriptor">The configuration of the input.</param>
internal sealed class FilterInputReference(string typeName, Type source, FilterInputDescriptor descriptor)
{
    private FilterInput? _input;

    /// <summary>The input object's name.</summary>
    public string TypeName => typeName;

    /// <summary>The entity, or the class that describes the input.</summary>
    public Type Source => source;

    /// <summary>The configuration of the input.</summary>
    public FilterInputDescriptor Descriptor => descriptor;

    /// <summary>Called when the filter input has been created.</summary>
    public List<Action<IDescriptorContext, FilterInput>> Completed { get; } = [];

    /// <summary>The filter input; an <see cref="InvalidOperationException"/> before the schema's types are known.</summary>
    public FilterInput Input
    {
        get => _input ?? throw new InvalidOperationException($"{typeName} is not available before the schema's types are known.");
        set => _input = value;
    }
}

using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A filter input that a field speaks of before the schema's types are known.</summary>
/// <param name="typeName">The input object's name.</param>
/// <param name="source">The entity, or the class that describes the input.</param>
/// <param name="descriptor">What was said of the input.</param>
internal sealed class FilterInputReference(string typeName, Type source, FilterInputDescriptor descriptor)
{
    private FilterInput? _input;

    /// <summary>The input object's name.</summary>
    public string TypeName => typeName;

    /// <summary>The entity, or the class that describes the input.</summary>
    public Type Source => source;

    /// <summary>What was said of the input.</summary>
    public FilterInputDescriptor Descriptor => descriptor;

    /// <summary>What is to be done with the filter input as soon as it is there.</summary>
    public List<Action<IDescriptorContext, FilterInput>> Completed { get; } = [];

    /// <summary>The filter input, when the schema is there.</summary>
    public FilterInput Input
    {
        get => _input ?? throw new InvalidOperationException($"{typeName} is not there before the schema is.");
        set => _input = value;
    }
}

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>
/// Declares the number of items of the attributed field. See
/// https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-List-Size-Directive.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : Attribute
{
    private int? _assumedSize;
    private int? _slicingArgumentDefaultValue;

    /// <summary>The maximum number of items if no argument gives it; at least 0.</summary>
    public int AssumedSize
    {
        get => _assumedSize ?? 0;
        set => _assumedSize = value;
    }

    /// <summary>
    /// The arguments that give the number of items: numbers, lists whose items count, or numbers inside an argument (<c>page.size</c>).
    /// </summary>
#pragma warning disable CA1819 // An attribute's list is an array.
    public string[] SlicingArguments { get; set; } = [];

    /// <summary>The fields of the field's object that have the items; empty if the field itself is the list.</summary>
    public string[] SizedFields { get; set; } = [];
#pragma warning restore CA1819

    /// <summary>The number of items if no slicing argument is given; at least 0.</summary>
    public int SlicingArgumentDefaultValue
    {
        get => _slicingArgumentDefaultValue ?? 0;
        set => _slicingArgumentDefaultValue = value;
    }

    /// <summary>Whether a request must give exactly one slicing argument.</summary>
    public bool RequireOneSlicingArgument { get; set; } = true;

    internal ListSize ToListSize()
        => new(_assumedSize, SlicingArguments, _slicingArgumentDefaultValue, SizedFields, RequireOneSlicingArgument);
}

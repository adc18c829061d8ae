using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>The number of items of a selected field: a constant, or a function of the request's variables.</summary>
internal sealed class ListSizePlan
{
    private readonly (SlicingArgument Argument, IValueNode? Given)[] _slices;
    private readonly double _defaultSize;
    private readonly double _maxSize;
    private readonly bool _isOneRequired;

    public ListSizePlan(ListSize size, OutputField field, FieldNode node)
    {
        Size = size;
        _slices = [.. size.SlicingArguments
            .Select(path => SlicingArgument.Find(field, path)!)
            .Select(argument => (argument, argument.FindValue(node)))];
        _defaultSize = Math.Max(0, (_slices.Length > 0 ? size.SlicingArgumentDefaultValue : null) ?? size.AssumedSize ?? 1);
        _maxSize = Math.Max(_defaultSize, size.AssumedSize ?? 0);
        _isOneRequired = _slices.Length > 0 && size.RequireOneSlicingArgument;
        IsConstant = !Array.Exists(_slices, slice => InputCosts.HasVariable(slice.Given));
    }

    /// <summary>The declared list size.</summary>
    public ListSize Size { get; }

    /// <summary>Whether the number is independent of variables.</summary>
    public bool IsConstant { get; }

    /// <summary>The number of items. Of several slicing arguments, the highest counts.</summary>
    public double GetSize(VariableValues variables) => Read(variables).Size;

    /// <summary>Whether exactly one slicing argument is required, but none or several are given.</summary>
    public bool IsAmbiguous(VariableValues variables) => _isOneRequired && Read(variables).Count is not 1;

    private (double Size, int Count) Read(VariableValues variables)
    {
        var (highest, count) = (0d, 0);
        foreach (var (argument, given) in _slices)
        {
            if (argument.GetSize(given, variables, _maxSize) is not { } size)
                continue;

            highest = Math.Max(highest, size);
            count++;
        }

        return (count is 0 ? _defaultSize : highest, count);
    }
}

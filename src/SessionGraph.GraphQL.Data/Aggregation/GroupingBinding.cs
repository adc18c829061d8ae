namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>The configuration of a grouping.</summary>
/// <param name="name">The name in the argument <c>groupBy</c>.</param>
/// <param name="key">The value.</param>
/// <param name="shownType">The type of the value that clients see.</param>
/// <param name="show">Converts the value to the one that clients see.</param>
internal sealed class GroupingBinding(string name, FieldBinding key, Type shownType, Func<object?, object?> show) : IGroupingDescriptor
{
    /// <summary>The name in the argument <c>groupBy</c>.</summary>
    public string Name => name;

    /// <summary>The value.</summary>
    public FieldBinding Key => key;

    /// <summary>The type of the value that clients see.</summary>
    public Type ShownType => shownType;

    /// <summary>Converts the value to the one that clients see.</summary>
    public Func<object?, object?> Show => show;

    /// <summary>The description; null when there is none.</summary>
    public string? Text { get; private set; }

    /// <summary>The name of the field; null for the name of the member.</summary>
    public string? FieldName { get; private set; }

    /// <summary>The description of the field; null when there is none.</summary>
    public string? FieldDescription { get; private set; }

    public IGroupingDescriptor Description(string description)
    {
        Text = description;
        return this;
    }

    public IGroupingDescriptor Field(string name, string? description)
    {
        FieldName = name;
        FieldDescription = description;
        return this;
    }
}

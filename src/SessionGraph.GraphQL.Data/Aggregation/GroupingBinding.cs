namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>A value that rows may be grouped by, and what was said of it.</summary>
/// <param name="name">The name in the argument <c>groupBy</c>.</param>
/// <param name="key">The value.</param>
/// <param name="shownType">The type of what clients see of the value.</param>
/// <param name="show">Makes of the value what clients see.</param>
internal sealed class GroupingBinding(string name, FieldBinding key, Type shownType, Func<object?, object?> show) : IGroupingDescriptor
{
    /// <summary>The name in the argument <c>groupBy</c>.</summary>
    public string Name => name;

    /// <summary>The value.</summary>
    public FieldBinding Key => key;

    /// <summary>The type of what clients see of the value.</summary>
    public Type ShownType => shownType;

    /// <summary>Makes of the value what clients see.</summary>
    public Func<object?, object?> Show => show;

    /// <summary>The description that was given; null where none was.</summary>
    public string? Text { get; private set; }

    /// <summary>The name of the groups' field that was given; null for the member's.</summary>
    public string? FieldName { get; private set; }

    /// <summary>The description of the groups' field that was given; null where none was.</summary>
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

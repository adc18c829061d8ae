using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The input object of a kind of value: <c>StringOperationFilterInput</c> and its like.</summary>
/// <param name="TypeName">The input object's name.</param>
/// <param name="Leaf">The type of the operands.</param>
/// <param name="Operations">The operations, in order.</param>
/// <param name="HasCombinators">Whether <c>and</c> and <c>or</c> combine operations on the one value.</param>
/// <param name="HasNonNullItems">Whether the lists hold no null.</param>
/// <param name="IsTime">Whether the values are instants, days or times of day.</param>
internal sealed record OperationFilterInput(
    string TypeName,
    TypeReference Leaf,
    IReadOnlyList<string> Operations,
    bool HasCombinators = false,
    bool HasNonNullItems = false,
    bool IsTime = false)
{
    /// <summary>A reference to the input object.</summary>
    public TypeReference Reference { get; } = new TypeReference.Named(TypeName);

    /// <summary>The input object.</summary>
    public InputObjectTypeConfiguration Describe()
    {
        var type = new InputObjectTypeConfiguration
        {
            Name = TypeName,
            Description = "Compares a value. It must match every operation that is given. Null matches only where an operation says so.",
        };
        if (HasCombinators)
        {
            type.Fields.Add(Combinator(FilterOperationNames.And, "Matches values that match all of these."));
            type.Fields.Add(Combinator(FilterOperationNames.Or, "Matches values that match one or more of these. An empty list matches nothing."));
        }

        foreach (var operation in Operations)
            type.Fields.Add(Describe(operation));

        return type;
    }

    private InputFieldConfiguration Describe(string operation)
    {
        var item = HasNonNullItems ? new TypeReference.NonNull(Leaf) : Leaf;
        var field = new InputFieldConfiguration
        {
            Name = operation,
            Description = FilterOperationDescriptions.Of(operation, IsTime),
            Type = FilterOperationNames.TakesList(operation) ? new TypeReference.List(item) : Leaf,
        };
        field.Features.Set(FilterCosts.Of(operation));
        return field;
    }

    private InputFieldConfiguration Combinator(string name, string description) => new()
    {
        Name = name,
        Description = description,
        Type = new TypeReference.List(new TypeReference.NonNull(Reference)),
    };
}

using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The input object of a kind of value: <c>StringOperationFilterInput</c> and its like.</summary>
/// <param name="TypeName">The input object's name.</param>
/// <param name="Leaf">The type of the operands.</param>
/// <param name="Operations">The operations, in order.</param>
/// <param name="HasCombinators">Whether <c>and</c> and <c>or</c> combine operations on the one value.</param>
/// <param name="HasNonNullItems">Whether the lists hold no null.</param>
internal sealed record OperationFilterInput(
    string TypeName,
    TypeReference Leaf,
    IReadOnlyList<string> Operations,
    bool HasCombinators = false,
    bool HasNonNullItems = false)
{
    /// <summary>A reference to the input object.</summary>
    public TypeReference Reference { get; } = new TypeReference.Named(TypeName);

    /// <summary>The input object.</summary>
    public InputObjectTypeConfiguration Describe()
    {
        var type = new InputObjectTypeConfiguration { Name = TypeName };
        if (HasCombinators)
        {
            type.Fields.Add(Combinator(FilterOperationNames.And));
            type.Fields.Add(Combinator(FilterOperationNames.Or));
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
            Description = FilterOperationNames.Describe(operation),
            Type = FilterOperationNames.TakesList(operation) ? new TypeReference.List(item) : Leaf,
        };
        field.Features.Set(FilterCosts.Of(operation));
        return field;
    }

    private InputFieldConfiguration Combinator(string name)
        => new() { Name = name, Type = new TypeReference.List(new TypeReference.NonNull(Reference)) };
}

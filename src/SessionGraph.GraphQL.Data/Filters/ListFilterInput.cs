using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The input object of a kind of list: <c>ListFilterInputTypeOf…</c> and <c>List…OperationFilterInput</c>.</summary>
/// <param name="TypeName">The input object's name.</param>
/// <param name="ElementTypeName">The name of the elements' filter input.</param>
/// <param name="Element">Makes the condition on an element.</param>
internal sealed record ListFilterInput(string TypeName, string ElementTypeName, ElementFilter Element)
{
    /// <summary>A reference to the input object.</summary>
    public TypeReference Reference { get; } = new TypeReference.Named(TypeName);

    /// <summary>The input object.</summary>
    public InputObjectTypeConfiguration Describe()
    {
        var type = new InputObjectTypeConfiguration { Name = TypeName, Description = "Filters items by the elements of a list. An item must match every operation that is given." };
        var element = new TypeReference.Named(ElementTypeName);
        Add(type, FilterOperationNames.All, element, "Matches items whose list has only elements that match this filter. An empty list matches too.");
        Add(type, FilterOperationNames.None, element, "Matches items whose list has no element that matches this filter. An empty list matches too.");
        Add(type, FilterOperationNames.Some, element, "Matches items whose list has one or more elements that match this filter.");
        Add(
            type,
            FilterOperationNames.Any,
            new TypeReference.Named("Boolean"),
            "With `true`, matches items whose list has elements; with `false`, items whose list is empty.");
        return type;
    }

    private static void Add(InputObjectTypeConfiguration type, string name, TypeReference reference, string description)
    {
        var field = new InputFieldConfiguration { Name = name, Description = description, Type = reference };
        field.Features.Set(FilterCosts.Of(name));
        type.Fields.Add(field);
    }
}

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
        var type = new InputObjectTypeConfiguration { Name = TypeName };
        var element = new TypeReference.Named(ElementTypeName);
        Add(type, FilterOperationNames.All, element, "Holds for every element; so for an empty list.");
        Add(type, FilterOperationNames.None, element, "Holds for no element.");
        Add(type, FilterOperationNames.Some, element, "Holds for at least one element.");
        Add(type, FilterOperationNames.Any, new TypeReference.Named("Boolean"), "Whether there is an element at all.");
        return type;
    }

    private static void Add(InputObjectTypeConfiguration type, string name, TypeReference reference, string description)
    {
        var field = new InputFieldConfiguration { Name = name, Description = description, Type = reference };
        field.Features.Set(FilterCosts.Of(name));
        type.Fields.Add(field);
    }
}

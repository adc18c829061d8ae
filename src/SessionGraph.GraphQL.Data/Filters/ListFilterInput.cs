using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The input object that filters by a list: <c>ListFilterInputTypeOf…</c> and <c>List…OperationFilterInput</c>.</summary>
/// <param name="TypeName">The input object's name.</param>
/// <param name="ElementTypeName">The name of the filter input of an element.</param>
/// <param name="Element">Builds the condition on an element.</param>
internal sealed record ListFilterInput(string TypeName, string ElementTypeName, ElementFilter Element)
{
    /// <summary>A reference to the input object.</summary>
    public TypeReference Reference { get; } = new TypeReference.Named(TypeName);

    /// <summary>The input object.</summary>
    public InputObjectTypeConfiguration Describe()
    {
        var type = new InputObjectTypeConfiguration
        {
            Name = TypeName,
            Description = "Filters items by the elements of a list. An item must match every operation that is given.",
        };
        foreach (var listOperator in ListOperators.All)
        {
            var operand = new TypeReference.Named(listOperator.TakesFilter ? ElementTypeName : "Boolean");
            var field = new InputFieldConfiguration { Name = listOperator.Name, Description = listOperator.Description, Type = operand };
            field.Features.Set(FilterCosts.ExpensiveOperation);
            type.Fields.Add(field);
        }

        return type;
    }
}

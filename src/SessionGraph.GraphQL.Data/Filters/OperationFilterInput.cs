using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The input object that compares values of one type: <c>StringOperationFilterInput</c> and the like.</summary>
/// <param name="TypeName">The input object's name.</param>
/// <param name="Leaf">The type of the operands.</param>
/// <param name="Kind">The kind of the values, which decides the operators.</param>
/// <param name="IsTime">Whether the values are instants, days or times of day.</param>
internal sealed record OperationFilterInput(string TypeName, TypeReference Leaf, FilterValueKinds Kind, bool IsTime = false)
{
    /// <summary>A reference to the input object.</summary>
    public TypeReference Reference { get; } = new TypeReference.Named(TypeName);

    /// <summary>The operators, in order.</summary>
    public IReadOnlyList<FilterOperator> Operators { get; } = FilterOperators.Of(Kind);

    /// <summary>The input object.</summary>
    public InputObjectTypeConfiguration Describe()
    {
        var type = new InputObjectTypeConfiguration
        {
            Name = TypeName,
            Description = "Compares a value. It must match every operation that is given. Null matches only where an operation says so.",
        };
        if (Kind is FilterValueKinds.Text)
        {
            type.Fields.Add(Describe(LogicalOperators.And, "Matches values that match all of these."));
            type.Fields.Add(Describe(LogicalOperators.Or, "Matches values that match one or more of these. An empty list matches nothing."));
        }

        foreach (var filterOperator in Operators)
            type.Fields.Add(Describe(filterOperator));

        return type;
    }

    private InputFieldConfiguration Describe(FilterOperator filterOperator)
    {
        var item = Kind is FilterValueKinds.Enum ? new TypeReference.NonNull(Leaf) : Leaf;
        var field = new InputFieldConfiguration
        {
            Name = filterOperator.Name,
            Description = IsTime ? filterOperator.TimeDescription ?? filterOperator.Description : filterOperator.Description,
            Type = filterOperator.Operand is FilterOperandKind.List ? new TypeReference.List(item) : Leaf,
        };
        field.Features.Set(FilterCosts.Of(filterOperator));
        return field;
    }

    private InputFieldConfiguration Describe(string logicalOperator, string description) => new()
    {
        Name = logicalOperator,
        Description = description,
        Type = new TypeReference.List(new TypeReference.NonNull(Reference)),
    };
}

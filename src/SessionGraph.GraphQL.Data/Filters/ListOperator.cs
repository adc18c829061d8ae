using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A list operator: a field of the inputs that filter by a list, such as <c>some</c>.</summary>
/// <param name="Name">The name, unique among the list operators.</param>
/// <param name="Description">What items match the operator.</param>
/// <param name="Condition">Builds the condition.</param>
internal sealed record ListOperator(string Name, string Description, ListCondition Condition)
{
    /// <summary>Whether the operand is a filter of the elements; otherwise it is a Boolean.</summary>
    public bool TakesFilter { get; init; } = true;
}

/// <summary>Builds the condition of a list operator, or its exact opposite; null when the operand sets none.</summary>
internal delegate Expression? ListCondition(ListFilterField field, Expression list, object operand, bool isNegated, FilterContext context);

using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>One operation of a client's filter: an operator, a member and an operand.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Member">The member that is compared.</param>
/// <param name="Operand">The client's value: null, a value or a list.</param>
/// <param name="IsNegated">Whether the exact opposite of the condition is built.</param>
/// <param name="FilterType">The name of the operation input, for errors.</param>
/// <param name="Context">Records the operand, so that the plan can be used with another one; null when the operand was converted from a global id.</param>
internal readonly record struct FilterOperation(
    FilterOperator Operator,
    Expression Entity,
    Expression Member,
    object? Operand,
    bool IsNegated,
    string FilterType,
    FilterContext? Context);

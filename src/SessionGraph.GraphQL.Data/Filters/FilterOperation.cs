using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>One operation of a client's filter: an operator, a member and an operand.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Entity">The entity.</param>
/// <param name="Member">The member that is compared.</param>
/// <param name="Value">The operand.</param>
/// <param name="IsNegated">Whether the exact opposite of the condition is built.</param>
/// <param name="FilterType">The name of the operation input, for errors.</param>
/// <param name="Context">Records operands; null when the operand is not as the client gave it.</param>
internal readonly record struct FilterOperation(
    FilterOperator Operator,
    Expression Entity,
    Expression Member,
    object? Value,
    bool IsNegated,
    string FilterType,
    FilterContext? Context);

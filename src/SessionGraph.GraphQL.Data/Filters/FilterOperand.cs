using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A client's value that is a parameter of its filter's query: another in its place makes the same query.</summary>
/// <param name="Operation">Which of the filter's operations has it, in their order.</param>
/// <param name="Node">Where it stands in the condition.</param>
/// <param name="Convert">Makes of a client's value one of the member's type; null where that is none.</param>
internal sealed record FilterOperand(int Operation, Expression Node, Func<object, object?> Convert);

using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A client's value that is a parameter of the query. A request that differs only in this value uses the same plan.</summary>
/// <param name="Operation">The index of the operation, in the order of the filter's operations.</param>
/// <param name="Node">The value's expression in the condition.</param>
/// <param name="Convert">Converts a client's value to the member's type; null when that is impossible.</param>
internal sealed record FilterOperand(int Operation, Expression Node, Func<object, object?> Convert);

using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Builds the condition of an operation.</summary>
/// <param name="conditions">Builds conditions on members of the operation's type.</param>
/// <param name="operation">The operation.</param>
internal delegate Expression FilterCondition(FilterConditions conditions, FilterOperation operation);

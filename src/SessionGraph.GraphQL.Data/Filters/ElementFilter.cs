using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Builds the condition on an element of a list, or its exact opposite; null when the value sets none.</summary>
internal delegate Expression? ElementFilter(Expression element, object value, bool isNegated, FilterContext context);

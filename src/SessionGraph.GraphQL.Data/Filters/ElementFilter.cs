using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>Makes the condition on an element of a list, or its exact opposite; null where the value asks for none.</summary>
internal delegate Expression? ElementFilter(Expression element, object value, bool isNegated, FilterContext context);

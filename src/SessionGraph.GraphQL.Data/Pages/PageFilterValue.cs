using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>A client's value for a field of a page's filter: one value, or a list of values and nulls.</summary>
/// <param name="Literal">The value or the list, not parsed yet.</param>
public sealed record PageFilterValue(IValueNode Literal);

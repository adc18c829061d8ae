using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Data.Pages;

/// <summary>What a client gave for a field of a page's filter: a value, or a list of values and nulls. Null is no value of it.</summary>
/// <param name="Literal">The value or the list; read when the field's own type is known.</param>
public sealed record PageFilterValue(IValueNode Literal);

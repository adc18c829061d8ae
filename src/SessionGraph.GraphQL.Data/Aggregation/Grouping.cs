using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>A value that rows may be grouped by; a value of the argument <c>groupBy</c>.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Name">The name in the argument.</param>
/// <param name="FieldName">The name of the groups' field that shows the value; groupings with one field exclude each other.</param>
/// <param name="Ordinal">The place of the field's value among a group's values.</param>
/// <param name="Key">The lambda from the entity to the value.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
/// <param name="Show">Makes of the value what clients see.</param>
internal sealed record Grouping<TEntity>(
    string Name,
    string FieldName,
    int Ordinal,
    LambdaExpression Key,
    bool IsNullable,
    Func<object?, object?> Show);

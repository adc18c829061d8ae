using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>A value by which rows can be grouped; an enum value of the argument <c>groupBy</c>.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <param name="Name">The name in the argument.</param>
/// <param name="FieldName">The field of groups with the value. Groupings with the same field exclude each other.</param>
/// <param name="Ordinal">The index of the field in the values of a group.</param>
/// <param name="Key">The lambda from the entity to the value.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
/// <param name="Show">Converts the value to the one that clients see.</param>
internal sealed record Grouping<TEntity>(
    string Name,
    string FieldName,
    int Ordinal,
    LambdaExpression Key,
    bool IsNullable,
    Func<object?, object?> Show);

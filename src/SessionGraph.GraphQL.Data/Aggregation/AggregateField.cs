using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>A field of a group with the aggregates of one value.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">The description in Markdown; null when there is none.</param>
/// <param name="Start">The index of the first aggregate in the values of a group.</param>
/// <param name="Value">The lambda from the entity to the value.</param>
internal sealed record AggregateField(string Name, string? Description, int Start, LambdaExpression Value)
{
    /// <summary>The functions, in order.</summary>
    public IReadOnlyList<AggregateFunction> Functions { get; } = AggregateFunction.Of(Value.ReturnType);
}

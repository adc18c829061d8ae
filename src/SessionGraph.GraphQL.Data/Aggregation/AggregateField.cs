using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Aggregation;

/// <summary>A field of groups with the figures over one value of their rows.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">The description in Markdown; null where there is none.</param>
/// <param name="Start">The place of the first figure among a group's values.</param>
/// <param name="Value">The lambda from the entity to the value.</param>
internal sealed record AggregateField(string Name, string? Description, int Start, LambdaExpression Value)
{
    /// <summary>The figures, in order.</summary>
    public IReadOnlyList<AggregateFunction> Functions { get; } = AggregateFunction.Of(Value.ReturnType);
}

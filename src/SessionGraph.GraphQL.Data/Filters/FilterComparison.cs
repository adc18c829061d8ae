using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A comparison by order, and how it rounds an instant that is finer than the store keeps instants.</summary>
/// <param name="Condition">The condition; false for null.</param>
/// <param name="Opposite">The opposite for values that are not null; false for null.</param>
/// <param name="WhenRoundedDown">
/// The comparison that means the same when a finer instant is rounded down; null when it is this one. Any other rounds up.
/// </param>
internal sealed record FilterComparison(
    Func<Expression, Expression, Expression> Condition,
    Func<Expression, Expression, Expression> Opposite,
    FilterComparison? WhenRoundedDown = null)
{
    public static FilterComparison GreaterThan { get; } = new(Comparison.GreaterThan, Comparison.LessThanOrEqual);

    public static FilterComparison LessThanOrEqual { get; } = new(Comparison.LessThanOrEqual, Comparison.GreaterThan);

    public static FilterComparison GreaterThanOrEqual { get; } = new(Comparison.GreaterThanOrEqual, Comparison.LessThan, GreaterThan);

    public static FilterComparison LessThan { get; } = new(Comparison.LessThan, Comparison.GreaterThanOrEqual, LessThanOrEqual);
}

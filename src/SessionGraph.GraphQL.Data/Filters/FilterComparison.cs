using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A comparison by order, and how it rounds an instant that is finer than the store keeps instants.</summary>
/// <param name="Build">Builds the condition; false for null.</param>
/// <param name="Opposite">Builds the opposite for values that are not null; false for null.</param>
/// <param name="WhenRoundedDown">
/// The comparison to use when a finer instant is rounded down and not up: <c>&gt;=</c> becomes <c>&gt;</c>. Null: this comparison rounds down itself.
/// </param>
internal sealed record FilterComparison(
    Func<Expression, Expression, Expression> Build,
    Func<Expression, Expression, Expression> Opposite,
    FilterComparison? WhenRoundedDown = null)
{
    public static FilterComparison GreaterThan { get; } = new(Comparison.GreaterThan, Comparison.LessThanOrEqual);

    public static FilterComparison LessThanOrEqual { get; } = new(Comparison.LessThanOrEqual, Comparison.GreaterThan);

    public static FilterComparison GreaterThanOrEqual { get; } = new(Comparison.GreaterThanOrEqual, Comparison.LessThan, GreaterThan);

    public static FilterComparison LessThan { get; } = new(Comparison.LessThan, Comparison.GreaterThanOrEqual, LessThanOrEqual);
}

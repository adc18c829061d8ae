using System.Linq.Expressions;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>A filter operator: a field of the operation inputs that compares a value, such as <c>gte</c>.</summary>
/// <param name="Name">The name, unique among the operators.</param>
/// <param name="Kinds">The kinds of values that have the operator.</param>
/// <param name="Build">Builds the condition. For a negation, it is the condition of the operator that is negated.</param>
/// <param name="Description">What values match the operator.</param>
/// <param name="Negates">The name of the operator whose exact opposite this one is; null when it is no negation.</param>
internal sealed record FilterOperator(
    string Name,
    FilterValueKinds Kinds,
    Func<FilterConditionBuilder, FilterOperation, Expression> Build,
    string Description,
    string? Negates = null)
{
    /// <summary>Whether upper and lower case are the same.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>What the operator is given.</summary>
    public FilterOperandKind Operand { get; init; }

    /// <summary>Whether the store reads every row to find those that match, because no index helps.</summary>
    public bool IsExpensive { get; init; }

    /// <summary>What instants, days or times of day match the operator; null when <see cref="Description"/> fits them.</summary>
    public string? TimeDescription { get; init; }

    /// <summary>The operator in the filter of a page; null when page filters do not have it.</summary>
    public PageOperator? Page { get; init; }
}

namespace SessionGraph.GraphQL.Data;

/// <summary>
/// The last plans of a selection's lists: a document comes again and again with the same literals, and often with variables that differ
/// in nothing but a filter's operands.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class ListPlans<TEntity>
{
    private const int Capacity = 4;

    private volatile ListPlan<TEntity>[] _plans = [];

    /// <summary>The plan of these arguments and of a filter like this one; null where it is not there.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="filter">The filter; null for none.</param>
    /// <param name="values">The values of the filter's operands.</param>
    public ListPlan<TEntity>? Find(ListArguments arguments, object? filter, out IReadOnlyList<object> values)
    {
        foreach (var plan in _plans)
        {
            if (arguments.Equals(plan.Arguments) && plan.Filter!.Matches(filter, out values))
                return plan;
        }

        values = [];
        return null;
    }

    /// <summary>Keeps a plan, in the place of the oldest where there are many.</summary>
    public void Add(ListPlan<TEntity> plan)
    {
        var plans = _plans;
        _plans = [plan, .. plans.Take(Capacity - 1)];
    }
}

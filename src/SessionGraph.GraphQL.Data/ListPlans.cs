namespace SessionGraph.GraphQL.Data;

/// <summary>
/// The last plans of a selection's lists: a document comes again and again with the same literals, and often with the same variables.
/// </summary>
/// <typeparam name="TEntity">The entity.</typeparam>
internal sealed class ListPlans<TEntity>
{
    private const int Capacity = 4;

    private volatile ListPlan<TEntity>[] _plans = [];

    /// <summary>The plan of these arguments; null where it is not there.</summary>
    public ListPlan<TEntity>? Find(ListArguments arguments)
    {
        foreach (var plan in _plans)
        {
            if (arguments.Equals(plan.Arguments))
                return plan;
        }

        return null;
    }

    /// <summary>Keeps a plan, in the place of the oldest where there are many.</summary>
    public void Add(ListPlan<TEntity> plan)
    {
        var plans = _plans;
        _plans = [plan, .. plans.Take(Capacity - 1)];
    }
}

using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Caching;

/// <summary>The plans that a selection keeps.</summary>
internal static class SelectionPlans
{
    /// <summary>The selection's cache for plans of this type.</summary>
    public static PlanCache<SelectionKey, TPlan> Of<TPlan>(Selection selection)
        => selection.Features.GetOrAdd(static () => new PlanCache<SelectionKey, TPlan>(PlanCacheSize.Selections));
}

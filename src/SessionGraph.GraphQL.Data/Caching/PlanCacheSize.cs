namespace SessionGraph.GraphQL.Data.Caching;

/// <summary>How much a <see cref="PlanCache{TKey, TPlan}"/> keeps. All sizes are here.</summary>
/// <param name="Name">The name of the cache in its counters.</param>
/// <param name="MaxPlans">The most plans of a generation; there are two generations.</param>
/// <param name="MaxWeight">The most that the plans of a generation weigh together.</param>
internal sealed record PlanCacheSize(string Name, int MaxPlans, long MaxWeight = long.MaxValue)
{
    /// <summary>The plans of one selection's lists. A page's cursor is part of a plan's key, so most plans are used once.</summary>
    public static PlanCacheSize Lists { get; } = new("lists", 4);

    /// <summary>What one selection reads, by the values of its <c>@skip</c> and <c>@include</c>.</summary>
    public static PlanCacheSize Selections { get; } = new("selections", 32);

    /// <summary>What writes the columns of a statement for one selection. A selection's statements differ in what they filter and sort by.</summary>
    public static PlanCacheSize Columns { get; } = new("columns", 4);

    /// <summary>The statements of a store, weighed by the characters of their SQL.</summary>
    public static PlanCacheSize Statements { get; } = new("statements", 512, 8 * 1024 * 1024);

    /// <summary>The prepared commands of a connection, weighed by the characters of their SQL: SQLite keeps many times the text.</summary>
    public static PlanCacheSize Commands { get; } = new("commands", 64, 512 * 1024);
}

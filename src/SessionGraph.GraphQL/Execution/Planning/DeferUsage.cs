namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>A deferred fragment of the plan. See https://github.com/graphql/graphql-spec/pull/1110.</summary>
/// <param name="number">The number of the fragment in the plan.</param>
/// <param name="label">The label; null if there is none.</param>
/// <param name="condition">The number of the Boolean variable that must be true; null if there is none.</param>
/// <param name="parent">The enclosing deferred fragment; null if there is none.</param>
internal sealed class DeferUsage(int number, string? label, int? condition, DeferUsage? parent)
{
    public int Number => number;

    public string? Label => label;

    public DeferUsage? Parent => parent;

    /// <summary>
    /// The innermost fragment, starting with this one, that is deferred in a request with these flags; null if there is none.
    /// </summary>
    public static DeferUsage? FindDeferred(DeferUsage? usage, IncludeFlags flags)
    {
        while (usage is not null && !usage.IsDeferred(flags))
            usage = usage.Parent;

        return usage;
    }

    public bool IsWithin(DeferUsage other)
    {
        for (var outer = parent; outer is not null; outer = outer.Parent)
            if (outer == other)
                return true;

        return false;
    }

    private bool IsDeferred(IncludeFlags flags) => condition is not { } variable || flags[variable];
}

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>A fragment that is deferred, at its place in the plan. See https://github.com/graphql/graphql-spec/pull/1110.</summary>
/// <param name="number">The number in the plan.</param>
/// <param name="label">The label; null where there is none.</param>
/// <param name="condition">The number of the Boolean variable that must be true; null where there is none.</param>
/// <param name="parent">The deferred fragment that this one is part of; null where there is none.</param>
internal sealed class DeferUsage(int number, string? label, int? condition, DeferUsage? parent)
{
    public int Number => number;

    public string? Label => label;

    public DeferUsage? Parent => parent;

    /// <summary>This fragment, or the nearest around it, that is deferred in a request with these flags; null where none is.</summary>
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

using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>The deferred fragments of a plan, each numbered: one for a directive within one other deferred fragment.</summary>
/// <param name="conditions">The conditions of the plan.</param>
internal sealed class DeferUsages(IncludeVariables conditions)
{
    private readonly Dictionary<(DirectiveNode, DeferUsage?), DeferUsage> _usages = [];

    /// <summary>What the fragment's fields are part of: the fragment where it is deferred, else what the fragment is part of.</summary>
    public DeferUsage? UsageOf(ISelectionNode fragment, DeferUsage? outer)
    {
        foreach (var directive in fragment.Directives)
            if (directive.Name.Value is "defer" && IncrementalDirective.If(directive) is not BooleanValueNode { Value: false })
                return GetOrAdd(directive, outer);

        return outer;
    }

    private DeferUsage GetOrAdd(DirectiveNode directive, DeferUsage? outer)
    {
        if (!_usages.TryGetValue((directive, outer), out var usage))
        {
            var condition = IncrementalDirective.If(directive) is VariableNode variable ? conditions.NumberOf(variable) : (int?)null;
            usage = new DeferUsage(_usages.Count, IncrementalDirective.Label(directive), condition, outer);
            _usages.Add((directive, outer), usage);
        }

        return usage;
    }
}

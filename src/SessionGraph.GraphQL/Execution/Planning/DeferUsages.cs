using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>The deferred fragments of a plan. A directive has one entry for each enclosing deferred fragment.</summary>
/// <param name="conditions">The conditions of the plan.</param>
internal sealed class DeferUsages(IncludeVariables conditions)
{
    private readonly Dictionary<(DirectiveNode, DeferUsage?), DeferUsage> _usages = [];

    /// <summary>
    /// The deferred fragment that contains the fields of this fragment: the fragment itself if it is deferred, otherwise the enclosing one.
    /// </summary>
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

using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>Collects the fields of selection sets by response name. See https://spec.graphql.org/September2025/#CollectFields().</summary>
internal sealed class FieldCollector(OperationCompiler operation, IncludeVariables variables, DeferUsages deferUsages)
{
    private readonly OrderedDictionary<string, List<FieldOccurrence>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(IncludeCondition Condition, DeferUsage? DeferUsage)>> _spread = new(StringComparer.Ordinal);
    private int _steps;
    private int _position;

    public OrderedDictionary<string, List<FieldOccurrence>> Groups => _groups;

    /// <summary>The number of selections read and conditions compared so far.</summary>
    public int Steps => _steps;

    /// <summary>The deferred fragments that start in the selection sets.</summary>
    public HashSet<DeferUsage> Deferred { get; } = [];

    public void Collect(SelectionSetNode selectionSet, ObjectType type, IncludeCondition outer, DeferUsage? deferUsage = null)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            Step();
            if (variables.Apply(outer, selection) is not { } condition)
                continue;

            switch (selection)
            {
                case FieldNode field:
                    Add(field, condition, deferUsage);
                    break;
                case InlineFragmentNode fragment when operation.Applies(fragment.TypeCondition, type):
                    Collect(fragment.SelectionSet, type, condition, UsageOf(fragment, deferUsage));
                    break;
                case FragmentSpreadNode spread when operation.FragmentOf(spread) is var definition
                    && operation.Applies(definition.TypeCondition, type):
                    if (UsageOf(spread, deferUsage) is var usage && IsNews(spread, condition, usage))
                        Collect(definition.SelectionSet, type, condition, usage);
                    break;
                default:
                    break;
            }
        }
    }

    private DeferUsage? UsageOf(ISelectionNode fragment, DeferUsage? outer)
    {
        var usage = deferUsages.UsageOf(fragment, outer);
        if (usage is not null && usage != outer)
            Deferred.Add(usage);

        return usage;
    }

    private void Add(FieldNode field, IncludeCondition condition, DeferUsage? deferUsage)
    {
        if (!_groups.TryGetValue(field.ResponseName, out var group))
            _groups.Add(field.ResponseName, group = []);

        group.Add(new FieldOccurrence(field, condition, deferUsage, _position++));
    }

    private bool IsNews(FragmentSpreadNode spread, IncludeCondition condition, DeferUsage? deferUsage)
    {
        if (!_spread.TryGetValue(spread.Name.Value, out var places))
            _spread.Add(spread.Name.Value, places = []);

        foreach (var earlier in places)
        {
            Step();
            if (condition.Implies(earlier.Condition) && (earlier.DeferUsage is null || earlier.DeferUsage == deferUsage))
                return false;
        }

        places.Add((condition, deferUsage));
        return true;
    }

    private void Step()
    {
        if (++_steps > PlanningErrors.MaxSteps)
            throw PlanningErrors.TooManySteps();
    }
}

using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>Collects the fields of selection sets by response name. See https://spec.graphql.org/September2025/#CollectFields().</summary>
internal sealed class FieldCollector(
    Schema schema,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    IncludeVariables variables)
{
    // Fragments that are spread under ever new conditions multiply: this bounds the work, a selection or a comparison each.
    private const int MaxSteps = 50_000;

    private readonly OrderedDictionary<string, List<FieldOccurrence>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IncludeCondition>> _spread = new(StringComparer.Ordinal);
    private int _steps;

    public OrderedDictionary<string, List<FieldOccurrence>> Groups => _groups;

    public void Collect(SelectionSetNode selectionSet, ObjectType type, IncludeCondition outer)
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
                    Add(field, condition);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type):
                    Collect(fragment.SelectionSet, type, condition);
                    break;
                case FragmentSpreadNode spread when IsNews(spread, condition):
                    var definition = fragments[spread.Name.Value];
                    if (Applies(definition.TypeCondition, type))
                        Collect(definition.SelectionSet, type, condition);
                    break;
                default:
                    break;
            }
        }
    }

    private void Add(FieldNode field, IncludeCondition condition)
    {
        if (!_groups.TryGetValue(field.ResponseName, out var group))
            _groups.Add(field.ResponseName, group = []);

        group.Add(new FieldOccurrence(field, condition));
    }

    private bool IsNews(FragmentSpreadNode spread, IncludeCondition condition)
    {
        if (!_spread.TryGetValue(spread.Name.Value, out var conditions))
            _spread.Add(spread.Name.Value, conditions = []);

        foreach (var earlier in conditions)
        {
            Step();
            if (condition.Implies(earlier))
                return false;
        }

        conditions.Add(condition);
        return true;
    }

    private void Step()
    {
        if (++_steps > MaxSteps)
            throw new GraphQLException("The operation spreads its fragments under too many conditions.");
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type)
        => condition is null
            || condition.Name.Value == type.Name
            || (schema.TryGetType<INamedType>(condition.Name.Value, out var named) && schema.GetPossibleTypes(named).Contains(type));
}

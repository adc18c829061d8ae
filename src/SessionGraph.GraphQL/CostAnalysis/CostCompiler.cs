using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Execution.Planning;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>Compiles the cost of one operation, for all types that its values can have.</summary>
internal sealed class CostCompiler
{
    // Merging fields anew for each set of types multiplies the selections. This limit bounds the work and the size of the plan.
    private const int MaxParts = 50_000;

    private readonly OperationCompiler _operation;
    private readonly CostWeights _weights;
    private readonly InputCosts _inputs;
    private readonly List<CostStep> _steps = [];
    private readonly Dictionary<(FieldGroup Group, ObjectType Type, ListSizePlan? ValueCount), CostSum> _sums = [];
    private int _parts;

    private CostCompiler(OperationCompiler operation, CostWeights weights)
        => (_operation, _weights, _inputs) = (operation, weights, new InputCosts(weights));

    /// <summary>Compiles the cost of the operation. Throws a <see cref="GraphQLException"/> if the operation is too large.</summary>
    public static CostPlan Compile(
        OperationCompiler operation, OperationDefinitionNode definition, ObjectType rootType, CostWeights weights)
    {
        var compiler = new CostCompiler(operation, weights);
        var collector = operation.CreateCollector();
        collector.Collect(definition.SelectionSet, rootType, IncludeCondition.Always);
        var root = compiler.Sum(collector, rootType, null);
        return new CostPlan([.. compiler._steps], root, compiler._inputs);
    }

    private CostSum Sum(FieldGroup group, ObjectType type, ListSizePlan? sizing)
    {
        if (_sums.TryGetValue((group, type, sizing), out var known))
            return known;

        var collector = _operation.CreateCollector();
        foreach (var (node, condition, _, _) in group.Occurrences)
            if (node.SelectionSet is { } selectionSet)
                collector.Collect(selectionSet, type, condition);

        return _sums[(group, type, sizing)] = Sum(collector, type, sizing);
    }

    private CostSum Sum(FieldCollector collector, ObjectType type, ListSizePlan? sizing)
    {
        Count(1 + collector.Steps);
        var (fieldCost, typeCost, steps) = (0d, _weights.Of(type), new List<int>());
        foreach (var occurrences in collector.Groups.Values)
        {
            var step = CreateStep(occurrences, type, sizing);
            if (step.IsConstant && step.OwnListSize?.IsAmbiguous(VariableValues.None) is not true)
            {
                var cost = new CostPlan([step], new CostSum(0, 0, [0]), _inputs).Evaluate(VariableValues.None, default);
                fieldCost += cost.FieldCost;
                typeCost += cost.TypeCost;
            }
            else
            {
                steps.Add(_steps.Count);
                _steps.Add(step);
            }
        }

        return new CostSum(fieldCost, typeCost, [.. steps]);
    }

    private CostStep CreateStep(List<FieldOccurrence> occurrences, ObjectType type, ListSizePlan? parentSizing)
    {
        var node = occurrences[0].Node;
        var name = node.Name.Value;
        if (!_operation.Schema.TryGetField(type, name, out var field))
            throw new GraphQLException($"The field `{name}` does not exist on the type `{type.Name}`.");

        var (group, conditions) = FieldGroup.Create(occurrences);
        var own = ListSize.Of(field) is { } size ? new ListSizePlan(size, field, node) : null;
        var isSizedByParent = parentSizing?.Size.SizedFields.Contains(name) is true;
        var weight = _weights.Of(field) + node.Directives.Sum(WeightOf);
        var late = new List<(InputField Argument, IValueNode Given)>();
        foreach (var given in node.Arguments)
        {
            if (!field.Arguments.TryGetField(given.Name.Value, out var argument))
                continue;

            if (_inputs.IsConstant(argument, given.Value))
                weight += _inputs.Of(argument, given.Value, VariableValues.None);
            else
                late.Add((argument, given.Value));
        }

        return new CostStep(field, node)
        {
            Conditions = conditions,
            Weight = weight,
            Arguments = [.. late],
            OwnListSize = own,
            ValueCount = !field.Type.IsListType() ? null : own is { Size.SizedFields.Count: 0 } ? own : isSizedByParent ? parentSizing : null,
            Alternatives = Alternatives(field, group, own is { Size.SizedFields.Count: > 0 } ? own : null),
        };
    }

    private CostSum[] Alternatives(OutputField field, FieldGroup group, ListSizePlan? sizing)
    {
        var type = field.Type.NamedType();
        if (!type.IsCompositeType())
            return [new CostSum(0, _weights.Of(type), [])];

        CostSum[] sums = [.. _operation.Schema.GetPossibleTypes(type).Select(possible => Sum(group, possible, sizing))];

        // Of the constant alternatives, only the highest matters.
        var constant = sums.Where(sum => sum.Steps.Length is 0).ToList();
        return constant.Count < 2
            ? sums
            : [
                .. sums.Where(sum => sum.Steps.Length > 0),
                new CostSum(constant.Max(sum => sum.FieldCost), constant.Max(sum => sum.TypeCost), []),
            ];
    }

    // A directive costs what its arguments cost. Arguments of the request's conditions (@skip, @include) cost nothing.
    private double WeightOf(DirectiveNode directive)
    {
        if (!_operation.Schema.TryGetDirectiveType(directive.Name.Value, out var type))
            return 0;

        return directive.Arguments.Sum(given => type.Arguments.TryGetField(given.Name.Value, out var argument) ? _weights.Of(argument) : 0);
    }

    private void Count(int parts)
    {
        _parts += parts;
        if (_parts > MaxParts)
            throw CostErrors.TooManyParts(MaxParts);
    }
}

using System.Collections.Concurrent;
using SessionGraph.GraphQL.Execution.Input;
using SessionGraph.GraphQL.Execution.Processing;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>
/// Plans one operation. The root is planned at once; the selections below a field are planned when a value of a new type occurs. Safe for
/// concurrent use.
/// </summary>
internal sealed class OperationCompiler
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<(FieldGroup Group, ObjectType Type), SelectionSet> _selectionSets = new();
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly ResolverAnalyzer _resolvers;
    private readonly InputCoercion _inputs;
    private readonly FieldWriters _writers;
    private readonly DeferUsages _deferUsages;
    private int _selections;

    public OperationCompiler(
        Schema schema, DocumentNode document, OperationDefinitionNode operation, InputCoercion inputs, FieldWriters writers)
    {
        Schema = schema;
        _inputs = inputs;
        _writers = writers;
        _fragments = document.Definitions.OfType<FragmentDefinitionNode>()
            .ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
        _resolvers = new ResolverAnalyzer(schema, _fragments);
        Conditions = new IncludeVariables(operation, _fragments);
        _deferUsages = new DeferUsages(Conditions);
    }

    public Schema Schema { get; }

    /// <summary>The number of selections planned so far.</summary>
    public int Selections => Volatile.Read(ref _selections);

    public IncludeVariables Conditions { get; }

    /// <summary>The partitions of operations without conditions, shared by all requests.</summary>
    public ConcurrentDictionary<(SelectionSet SelectionSet, DeferUsageSet Current), DeferPartition> Partitions { get; } = new();

    public IReadOnlyList<VariablePlan> CompileVariables(OperationDefinitionNode operation)
        => [.. operation.VariableDefinitions.Select(variable => new VariablePlan(variable, _inputs.ForVariable(Schema, variable)))];

    public FieldCollector CreateCollector() => new(this, Conditions, _deferUsages);

    /// <summary>The fragment of a spread.</summary>
    public FragmentDefinitionNode FragmentOf(FragmentSpreadNode spread) => _fragments[spread.Name.Value];

    /// <summary>Whether a fragment with this type condition applies to objects of the type.</summary>
    public bool Applies(NamedTypeNode? condition, ObjectType type)
        => condition is null
            || condition.Name.Value == type.Name
            || (Schema.TryGetType<INamedType>(condition.Name.Value, out var named) && Schema.GetPossibleTypes(named).Contains(type));

    public SelectionSet CompileRoot(OperationDefinitionNode operation, ObjectType type)
    {
        var collector = CreateCollector();
        collector.Collect(operation.SelectionSet, type, IncludeCondition.Always);
        return Compile(collector, type);
    }

    public SelectionSet GetSelectionSet(FieldGroup group, ObjectType type)
    {
        if (_selectionSets.TryGetValue((group, type), out var known))
            return known;

        lock (_lock)
            return _selectionSets.GetOrAdd((group, type), key => Compile(key.Group, key.Type));
    }

    private SelectionSet Compile(FieldGroup group, ObjectType type)
    {
        var collector = CreateCollector();
        foreach (var (node, condition, deferUsage, _) in group.Occurrences)
            if (node.SelectionSet is { } selectionSet)
                collector.Collect(selectionSet, type, condition, deferUsage);

        return Compile(collector, type);
    }

    private SelectionSet Compile(FieldCollector collector, ObjectType type)
        => new(type, [.. collector.Groups.Select(group => Compile(group.Key, group.Value, type))]) { Deferred = collector.Deferred };

    private Selection Compile(string responseName, List<FieldOccurrence> occurrences, ObjectType type)
    {
        var node = occurrences[0].Node;
        if (!Schema.TryGetField(type, node.Name.Value, out var field))
            throw new GraphQLException($"The field `{node.Name.Value}` does not exist on the type `{type.Name}`.");

        var (group, conditions) = FieldGroup.Create(occurrences);
        var namedType = field.Type.NamedType();
        var stream = StreamUsage.Create(node, Conditions);
        return new Selection
        {
            Id = _selections++,
            ResponseName = responseName,
            DeclaringType = type,
            Field = field,
            SyntaxNodes = [.. occurrences.Select(occurrence => occurrence.Node).Distinct()],
            PossibleTypes = Schema.GetPossibleTypes(namedType),
            Conditions = conditions,
            Group = group,
            Arguments = _inputs.PlanArguments(field, node),
            Writer = field.Resolver is null ? _writers.WriterOf(field) : null,
            ResolvedWriter = field.Resolver is null && stream is null ? null : _writers.ResolvedWriterOf(field),
            Stream = stream,
            HasNestedResolvers = (group.IsDivided && namedType.IsCompositeType())
                || occurrences.Any(occurrence => _resolvers.HasResolver(occurrence.Node.SelectionSet, namedType)),
        };
    }
}

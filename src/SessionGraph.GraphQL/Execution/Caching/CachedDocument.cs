using System.Collections.Concurrent;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Caching;

/// <summary>A document that was parsed and validated. It has errors, or operations that are planned on first use.</summary>
internal sealed class CachedDocument
{
    private readonly ConcurrentDictionary<OperationDefinitionNode, PlanResult> _operations = new();
    private readonly OperationDefinitionNode[] _definitions = [];
    private readonly Func<DocumentNode, OperationDefinitionNode, Operation>? _plan;
    private readonly DocumentNode? _document;

    /// <summary>Creates the entry of a document that cannot be executed.</summary>
    public CachedDocument(RequestFailure failure, IReadOnlyList<IError> errors) => (Failure, Errors) = (failure, errors);

    /// <summary>Creates the entry of a document that can be executed.</summary>
    public CachedDocument(DocumentNode document, Func<DocumentNode, OperationDefinitionNode, Operation> plan)
    {
        _document = document;
        _definitions = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        _plan = plan;
        IntrospectionField = document.Definitions.OfType<IExecutableDefinitionNode>()
            .Select(definition => FindIntrospection(definition.SelectionSet))
            .FirstOrDefault(field => field is not null);
    }

    /// <summary>The kind of failure.</summary>
    public RequestFailure Failure { get; }

    /// <summary>The errors; empty if the document can be executed.</summary>
    public IReadOnlyList<IError> Errors { get; } = [];

    /// <summary>The first field of the document that selects <c>__schema</c> or <c>__type</c>; null if there is none.</summary>
    public FieldNode? IntrospectionField { get; }

    /// <summary>The number of selections planned so far, for all operations and their costs. It grows with use.</summary>
    public int Selections
    {
        get
        {
            var selections = 0;
            foreach (var (_, outcome) in _operations)
                selections += outcome.Operation is { } operation ? operation.Compiler.Selections + (operation.Cost?.Steps ?? 0) : 0;

            return selections;
        }
    }

    /// <summary>The operation with this name, or the only operation. See https://spec.graphql.org/September2025/#GetOperation().</summary>
    public Operation GetOperation(string? name)
    {
        var definition = string.IsNullOrEmpty(name) ? OnlyOperation() : OperationNamed(name);
        var outcome = _operations.TryGetValue(definition, out var known) ? known : _operations.GetOrAdd(definition, Plan);
        return outcome.Operation ?? throw new GraphQLException(outcome.Errors);
    }

    // A failed plan is cached as well: it is as costly as a successful one, and would fail again.
    private PlanResult Plan(OperationDefinitionNode definition)
    {
        try
        {
            return new PlanResult(_plan!(_document!, definition), []);
        }
        catch (GraphQLException exception)
        {
            return new PlanResult(null, exception.Errors);
        }
    }

    // In a valid document these fields are selected on the query type only, and no other type may define fields with these names.
    private static FieldNode? FindIntrospection(SelectionSetNode? selectionSet)
    {
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            if (selection is FieldNode { Name.Value: "__schema" or "__type" } field)
                return field;

            var below = selection is FieldNode other ? other.SelectionSet : (selection as InlineFragmentNode)?.SelectionSet;
            if (FindIntrospection(below) is { } found)
                return found;
        }

        return null;
    }

    private OperationDefinitionNode OnlyOperation()
    {
        if (_definitions is [var only])
            return only;

        var error = ErrorBuilder.New()
            .SetMessage(
                _definitions.Length is 0
                    ? "The specified GraphQL document does not contain any operation."
                    : "The operation name can only be omitted if there is just one operation in a GraphQL document.");
        foreach (var definition in _definitions)
            error.AddLocation(definition);

        throw new GraphQLException(error.Build());
    }

    private OperationDefinitionNode OperationNamed(string name)
    {
        foreach (var definition in _definitions)
            if (definition.Name?.Value == name)
                return definition;

        var error = ErrorBuilder.New().SetMessage($"The specified operation `{name}` cannot be found.");
        foreach (var definition in _definitions)
            error.AddLocation(definition);

        throw new GraphQLException(error.SetExtension("operationName", name).Build());
    }

    /// <summary>A plan, or the errors of planning.</summary>
    private sealed record PlanResult(Operation? Operation, IReadOnlyList<IError> Errors);
}

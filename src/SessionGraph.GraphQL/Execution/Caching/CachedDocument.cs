using System.Collections.Concurrent;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Caching;

/// <summary>A document that was parsed and validated: its errors, or its operations, each planned on first use.</summary>
internal sealed class CachedDocument
{
    private readonly ConcurrentDictionary<OperationDefinitionNode, PlanResult> _operations = new();
    private readonly OperationDefinitionNode[] _definitions = [];
    private readonly Func<DocumentNode, OperationDefinitionNode, Operation>? _plan;
    private readonly DocumentNode? _document;

    /// <summary>A document that cannot be executed.</summary>
    public CachedDocument(RequestFailure failure, IReadOnlyList<IError> errors) => (Failure, Errors) = (failure, errors);

    /// <summary>A document that can be.</summary>
    public CachedDocument(DocumentNode document, Func<DocumentNode, OperationDefinitionNode, Operation> plan)
    {
        _document = document;
        _definitions = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        _plan = plan;
        IntrospectionField = document.Definitions.OfType<IExecutableDefinitionNode>()
            .Select(definition => FindIntrospection(definition.SelectionSet))
            .FirstOrDefault(field => field is not null);
    }

    /// <summary>Why the document cannot be executed.</summary>
    public RequestFailure Failure { get; }

    /// <summary>The errors; empty where the document can be executed.</summary>
    public IReadOnlyList<IError> Errors { get; } = [];

    /// <summary>The first field of the document that asks for the schema; null where none does.</summary>
    public FieldNode? IntrospectionField { get; }

    /// <summary>How many selections are planned so far, and priced, of all operations: they grow with use.</summary>
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

    /// <summary>The operation of this name, or the only one. See https://spec.graphql.org/September2025/#GetOperation().</summary>
    public Operation GetOperation(string? name)
    {
        var definition = string.IsNullOrEmpty(name) ? OnlyOperation() : OperationNamed(name);
        var outcome = _operations.TryGetValue(definition, out var known) ? known : _operations.GetOrAdd(definition, Plan);
        return outcome.Operation ?? throw new GraphQLException(outcome.Errors);
    }

    // A plan that fails is as costly as one that does not, and fails again.
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

    // In a valid document they stand on the query type, below which the specification has no field of these names.
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

    /// <summary>A plan, or why there is none.</summary>
    private sealed record PlanResult(Operation? Operation, IReadOnlyList<IError> Errors);
}

using System.Diagnostics.CodeAnalysis;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation;

/// <summary>The context of one validation of one document.</summary>
public sealed class ValidationContext
{
    private readonly List<IError> _errors = [];
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly HashSet<FragmentDefinitionNode> _known = [];
    private readonly Dictionary<IExecutableDefinitionNode, List<VariableUsage>> _variableUsages = [];
    private readonly Dictionary<OperationDefinitionNode, List<VariableUsage>> _operationUsages = [];
    private readonly Dictionary<IExecutableDefinitionNode, List<FragmentSpread>> _spreads = [];
    private readonly Schema? _schema;
    private readonly KnownDefinitions? _typeSystem;
    private bool _isRefused;

    internal ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
        : this(document, options) => _schema = schema;

    internal ValidationContext(KnownDefinitions typeSystem, DocumentNode document, ValidationOptions options)
        : this(document, options) => _typeSystem = typeSystem;

    private ValidationContext(DocumentNode document, ValidationOptions options)
    {
        Document = document;
        Options = options;
        foreach (var definition in document.Definitions)
            if (definition is FragmentDefinitionNode fragment)
                _fragments[fragment.Name.Value] = fragment;
    }

    /// <summary>The schema. Throws an <see cref="InvalidOperationException"/> if a type system document is validated.</summary>
    public Schema Schema => _schema ?? throw new InvalidOperationException("A type system document is validated without a schema.");

    /// <summary>The document.</summary>
    public DocumentNode Document { get; }

    /// <summary>The options.</summary>
    public ValidationOptions Options { get; }

    /// <summary>The errors found so far, in order.</summary>
    public IReadOnlyList<IError> Errors => _errors;

    /// <summary>Whether validation ends: the maximum number of errors is reached, or a limit is exceeded.</summary>
    public bool IsFull => _isRefused || _errors.Count >= Options.MaxAllowedErrors;

    /// <summary>The nodes that the limits count.</summary>
    internal DocumentMetrics Metrics => field ??= DocumentMetrics.Of(Document);

    /// <summary>
    /// The definitions that a type system document may refer to. Throws an <see cref="InvalidOperationException"/> for other documents.
    /// </summary>
    internal KnownDefinitions TypeSystem
        => _typeSystem ?? throw new InvalidOperationException("An executable document is validated against a schema.");

    /// <summary>The coordinate of the current node of a type system document. Error messages start with it.</summary>
    internal SchemaCoordinate? Coordinate { get; set; }

    /// <summary>Reports an error, unless the maximum number of errors is reached.</summary>
    public void Report(IError error)
    {
        if (!IsFull)
            _errors.Add(Coordinate is null ? error : error.WithMessage($"{Coordinate}: {error.Message}"));
    }

    /// <summary>Whether a type with this name exists, in the schema or in the type system document.</summary>
    public bool HasType(string name) => _typeSystem?.HasType(name) ?? Schema.TryGetType<INamedType>(name, out _);

    /// <summary>Finds the directive definition with this name, in the schema or in the type system document.</summary>
    public bool TryGetDirectiveType(string name, [NotNullWhen(true)] out DirectiveType? directive)
    {
        if (_typeSystem is null)
            return Schema.TryGetDirectiveType(name, out directive);

        directive = _typeSystem.FindDirective(name);
        return directive is not null;
    }

    /// <summary>Reports that the document exceeds a limit, and ends validation.</summary>
    public void Refuse(IError error)
    {
        Report(error);
        _isRefused = true;
    }

    /// <summary>Finds the fragment with this name, or the last of several.</summary>
    public bool TryGetFragment(string name, [NotNullWhen(true)] out FragmentDefinitionNode? fragment)
        => _fragments.TryGetValue(name, out fragment);

    /// <summary>The type of the node; null if the schema does not have it.</summary>
    public IType? FindType(ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => FindType(nonNull.Type) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => FindType(list.Type) is { } element ? new ListType(element) : null,
        _ => Schema.TryGetType<INamedType>(((NamedTypeNode)node).Name.Value, out var type) ? type : null,
    };

    /// <summary>The fragment spreads in the definition itself; complete after the definition was left.</summary>
    public IReadOnlyList<FragmentSpread> SpreadsOf(IExecutableDefinitionNode definition) => _spreads.GetValueOrDefault(definition, []);

    /// <summary>
    /// The fragments that the operations spread, directly or indirectly, each once; complete after the document was left.
    /// </summary>
    public IReadOnlyList<FragmentDefinitionNode> FragmentsOf(params IEnumerable<OperationDefinitionNode> operations)
    {
        var found = new List<FragmentDefinitionNode>();
        _known.Clear();
        foreach (var operation in operations)
            Add(operation);

        for (var index = 0; index < found.Count; index++)
            Add(found[index]);

        return found;

        void Add(IExecutableDefinitionNode definition)
        {
            foreach (var spread in SpreadsOf(definition))
                if (spread.Fragment is { } fragment && _known.Add(fragment))
                    found.Add(fragment);
        }
    }

    /// <summary>The variables that the operation and its fragments use; complete after the document was left.</summary>
    public IReadOnlyList<VariableUsage> VariableUsagesOf(OperationDefinitionNode operation)
    {
        if (!_operationUsages.TryGetValue(operation, out var usages))
        {
            usages = [.. FragmentsOf(operation).Prepend<IExecutableDefinitionNode>(operation)
                .SelectMany(definition => _variableUsages.GetValueOrDefault(definition, []))];
            _operationUsages.Add(operation, usages);
        }

        return usages;
    }

    internal void Record(VariableUsage usage) => Record(_variableUsages, usage.Scope, usage);

    internal void Record(FragmentSpread spread) => Record(_spreads, spread.Scope, spread);

    private static void Record<T>(Dictionary<IExecutableDefinitionNode, List<T>> records, ValidationScope scope, T value)
    {
        if (scope.Definition is not { } definition)
            return;

        if (!records.TryGetValue(definition, out var values))
            records.Add(definition, values = []);

        values.Add(value);
    }
}

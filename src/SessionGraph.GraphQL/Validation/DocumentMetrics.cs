using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation;

/// <summary>The nodes that a document's limits count, in the order of the document; collected in one pass.</summary>
internal sealed class DocumentMetrics
{
    private readonly List<FieldNode> _aliases = [];
    private readonly List<FragmentSpreadNode> _fragmentSpreads = [];

    private DocumentMetrics()
    {
    }

    /// <summary>The fields with an alias.</summary>
    public IReadOnlyList<FieldNode> Aliases => _aliases;

    public IReadOnlyList<FragmentSpreadNode> FragmentSpreads => _fragmentSpreads;

    /// <summary>The directives of the location with the most directives.</summary>
    public IReadOnlyList<DirectiveNode> MostDirectives { get; private set; } = [];

    public static DocumentMetrics Of(DocumentNode document)
    {
        var shape = new DocumentMetrics();
        foreach (var definition in document.Definitions)
            if (definition is IExecutableDefinitionNode executable)
                shape.Add(executable);

        return shape;
    }

    private void Add(IExecutableDefinitionNode definition)
    {
        Add(definition.Directives);
        if (definition is OperationDefinitionNode operation)
            foreach (var variable in operation.VariableDefinitions)
                Add(variable.Directives);

        Add(definition.SelectionSet);
    }

    // The parser limits the nesting of selection sets, so the recursion is bounded.
    private void Add(SelectionSetNode? selectionSet)
    {
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            Add(selection.Directives);
            switch (selection)
            {
                case FieldNode field:
                    if (field.Alias is not null)
                        _aliases.Add(field);

                    Add(field.SelectionSet);
                    break;
                case InlineFragmentNode inline:
                    Add(inline.SelectionSet);
                    break;
                case FragmentSpreadNode spread:
                    _fragmentSpreads.Add(spread);
                    break;
            }
        }
    }

    private void Add(IReadOnlyList<DirectiveNode> directives)
    {
        if (directives.Count > MostDirectives.Count)
            MostDirectives = directives;
    }
}

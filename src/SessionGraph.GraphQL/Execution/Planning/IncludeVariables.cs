using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>
/// The variables in an operation's <c>@skip</c>, <c>@include</c>, <c>@defer</c> and <c>@stream</c> directives, numbered. They are the
/// operation's conditions.
/// </summary>
internal sealed class IncludeVariables
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);

    public IncludeVariables(OperationDefinitionNode operation, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SelectionSetNode>([operation.SelectionSet]);
        while (pending.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                Number(selection);
                if (ChildOf(selection) is { } child)
                    pending.Push(child);
                else if (selection is FragmentSpreadNode spread && visited.Add(spread.Name.Value))
                    pending.Push(fragments[spread.Name.Value].SelectionSet);
            }
        }
    }

    public IReadOnlyCollection<string> Names => _numbers.Keys;

    /// <summary>Whether the operation has <c>@defer</c> or <c>@stream</c>.</summary>
    public bool HasIncrementalParts { get; private set; }

    public int NumberOf(VariableNode variable) => _numbers[variable.Name.Value];

    /// <summary>Creates the flags of a request; null, with the variable's name, if a variable is null.</summary>
    public IncludeFlags? CreateFlags(Input.VariableValues variables, out string? missing)
    {
        missing = null;
        if (_numbers.Count is 0)
            return default(IncludeFlags);

        var values = _numbers.Count <= 64 ? stackalloc bool[_numbers.Count] : new bool[_numbers.Count];
        foreach (var (name, number) in _numbers)
        {
            // The argument `if` of @defer and @stream has a default; that of @include and @skip has none.
            if (!variables.TryGetValue(name, out var value) && !_required.Contains(name))
            {
                values[number] = true;
            }
            else if (value is BooleanValueNode boolean)
            {
                values[number] = boolean.Value;
            }
            else
            {
                missing = name;
                return null;
            }
        }

        return IncludeFlags.Create(values);
    }

    /// <summary>The condition under which a selection is included, given <paramref name="outer"/>; null for never.</summary>
    public IncludeCondition? Apply(IncludeCondition outer, ISelectionNode selection)
    {
        var condition = outer;
        foreach (var directive in selection.Directives)
        {
            if (ArgumentOf(directive, out var expected) is not { } argument)
                continue;

            if (argument is BooleanValueNode constant)
            {
                if (constant.Value != expected)
                    return null;
            }
            else if (condition.And(_numbers[((VariableNode)argument).Name.Value], expected) is { } narrower)
            {
                condition = narrower;
            }
            else
            {
                return null;
            }
        }

        return condition;
    }

    private void Number(ISelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (ArgumentOf(directive, out _) is VariableNode required)
                _required.Add(Number(required));

            if (directive.Name.Value is not ("defer" or "stream"))
                continue;

            HasIncrementalParts = true;
            if (IncrementalDirective.If(directive) is VariableNode variable)
                Number(variable);
        }
    }

    private string Number(VariableNode variable)
    {
        _numbers.TryAdd(variable.Name.Value, _numbers.Count);
        return variable.Name.Value;
    }

    private static IValueNode? ArgumentOf(DirectiveNode directive, out bool expected)
    {
        expected = directive.Name.Value is "include";
        return expected || directive.Name.Value is "skip" ? directive.Arguments[0].Value : null;
    }

    private static SelectionSetNode? ChildOf(ISelectionNode selection) => selection switch
    {
        FieldNode field => field.SelectionSet,
        InlineFragmentNode fragment => fragment.SelectionSet,
        _ => null,
    };
}

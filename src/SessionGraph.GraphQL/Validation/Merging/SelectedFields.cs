using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Merging;

/// <summary>
/// The fields of a selection set by response name, including those of inline fragments, and the fragments that it spreads.
/// </summary>
internal sealed class SelectedFields
{
    private readonly OrderedDictionary<string, List<SelectedField>> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _spreads = [];
    private IReadOnlyList<SelectedFields>? _fragments;

    private SelectedFields(int number) => Number = number;

    /// <summary>The number of the selection set.</summary>
    public int Number { get; }

    public OrderedDictionary<string, List<SelectedField>> ByResponseName => _fields;

    /// <summary>The fields of the fragments that the selection set spreads, each fragment once.</summary>
    public IReadOnlyList<SelectedFields> Fragments(Func<string, SelectedFields?> find)
        => _fragments ??= [.. _spreads.Distinct(StringComparer.Ordinal).Select(find).OfType<SelectedFields>()];

    public static SelectedFields Create(int number, ValidationContext context, SelectionSetNode selectionSet, INamedType? parentType)
    {
        var fields = new SelectedFields(number);
        var pending = new Stack<(ISelectionNode Selection, INamedType? ParentType)>();
        Push(selectionSet, parentType);
        while (pending.TryPop(out var next))
        {
            switch (next.Selection)
            {
                case FieldNode field:
                    fields.Add(context, field, next.ParentType);
                    break;
                case FragmentSpreadNode spread:
                    fields._spreads.Add(spread.Name.Value);
                    break;
                case InlineFragmentNode inline:
                    Push(inline.SelectionSet, inline.TypeCondition is { } type ? context.FindType(type) as INamedType : next.ParentType);
                    break;
                default:
                    break;
            }
        }

        return fields;

        void Push(SelectionSetNode set, INamedType? type)
        {
            for (var index = set.Selections.Count - 1; index >= 0; index--)
                pending.Push((set.Selections[index], type));
        }
    }

    private void Add(ValidationContext context, FieldNode node, INamedType? parentType)
    {
        var field = parentType is not null && context.Schema.TryGetField(parentType, node.Name.Value, out var found) ? found : null;
        if (!_fields.TryGetValue(node.ResponseName, out var fields))
            _fields.Add(node.ResponseName, fields = []);

        fields.Add(new SelectedField(node, parentType, field?.Type));
    }
}

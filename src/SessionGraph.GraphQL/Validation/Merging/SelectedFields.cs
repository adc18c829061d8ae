using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Merging;

/// <summary>The fields of a selection set by response name, inline fragments taken in, and the fragments that it spreads.</summary>
internal sealed class SelectedFields
{
    private readonly OrderedDictionary<string, List<SelectedField>> _fields = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, bool> _fragments = new(StringComparer.Ordinal);

    private SelectedFields()
    {
    }

    public OrderedDictionary<string, List<SelectedField>> ByResponseName => _fields;

    public IReadOnlyList<string> Fragments => _fragments.Keys;

    public static SelectedFields Create(ValidationContext context, SelectionSetNode selectionSet, INamedType? parentType)
    {
        var fields = new SelectedFields();
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
                    fields._fragments.TryAdd(spread.Name.Value, true);
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

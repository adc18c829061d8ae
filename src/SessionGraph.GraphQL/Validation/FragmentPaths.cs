using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation;

/// <summary>
/// The paths where fragments are first spread, in the order of the operations. Errors inside a fragment have that path, as in HotChocolate,
/// which visits fragments where they are spread.
/// </summary>
internal static class FragmentPaths
{
    public static Dictionary<string, Path> Create(ValidationContext context)
    {
        var paths = new Dictionary<string, Path>(StringComparer.Ordinal);
        if (!context.Document.Definitions.Any(definition => definition is FragmentDefinitionNode))
            return paths;

        var pending = new Stack<(ISelectionNode Selection, Path Path)>();
        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            Push(operation.SelectionSet, Path.Root);
            while (pending.TryPop(out var next))
                Visit(next.Selection, next.Path);
        }

        return paths;

        void Visit(ISelectionNode selection, Path path)
        {
            switch (selection)
            {
                case FieldNode { SelectionSet: { } selectionSet } field:
                    Push(selectionSet, path.Append(field.ResponseName));
                    break;
                case InlineFragmentNode inline:
                    Push(inline.SelectionSet, path);
                    break;
                case FragmentSpreadNode spread when context.TryGetFragment(spread.Name.Value, out var fragment)
                    && paths.TryAdd(spread.Name.Value, path):
                    Push(fragment.SelectionSet, path);
                    break;
                default:
                    break;
            }
        }

        void Push(SelectionSetNode selectionSet, Path path)
        {
            for (var index = selectionSet.Selections.Count - 1; index >= 0; index--)
                pending.Push((selectionSet.Selections[index], path));
        }
    }
}

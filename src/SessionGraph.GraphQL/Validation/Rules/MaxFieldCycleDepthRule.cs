using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// A field occurs at most <see cref="ValidationOptions.MaxAllowedFieldCycleDepth"/> times on a path, fragments included and introspection
/// excluded. It is HotChocolate's limit on cycles, such as the parent of a parent of a parent.
/// </summary>
public sealed class MaxFieldCycleDepthRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor? CreateVisitor(ValidationContext context)
        => context.Options.MaxAllowedFieldCycleDepth is { } allowed ? new Visitor(context, allowed) : null;

    private sealed class Visitor(ValidationContext context, int allowed) : ValidationVisitor
    {
        private readonly Dictionary<FieldNode, string> _coordinates = [];
        private readonly Dictionary<string, Dictionary<string, int>> _fragments = new(StringComparer.Ordinal);

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is FieldNode field && scope.Field is { IsIntrospectionField: false } known)
                _coordinates.Add(field, known.Coordinate);
        }

        public override void Leave(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not DocumentNode document)
                return;

            foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
                Count(operation.SelectionSet);
        }

        // The maximum number of occurrences of each field on a path, the outermost included.
        private Dictionary<string, int> Count(SelectionSetNode selectionSet)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var selection in selectionSet.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        Add(field, counts);
                        break;
                    case InlineFragmentNode inline:
                        Merge(Count(inline.SelectionSet), counts);
                        break;
                    case FragmentSpreadNode spread:
                        Merge(CountFragment(spread.Name.Value), counts);
                        break;
                }
            }

            return counts;
        }

        private void Add(FieldNode field, Dictionary<string, int> counts)
        {
            var below = field.SelectionSet is { } selectionSet ? Count(selectionSet) : [];
            if (_coordinates.TryGetValue(field, out var coordinate))
            {
                var count = below[coordinate] = below.GetValueOrDefault(coordinate) + 1;
                if (count > allowed)
                    context.Refuse(context.NewError("Maximum allowed coordinate cycle depth was exceeded.", field)
                        .SetExtension("fieldCoordinate", coordinate)
                        .SetExtension("cycleDepth", count)
                        .SetExtension("maxAllowedCycleDepth", allowed)
                        .SetCode("HC0087")
                        .Build());
            }

            Merge(below, counts);
        }

        private Dictionary<string, int> CountFragment(string name)
        {
            if (_fragments.TryGetValue(name, out var known))
                return known;

            _fragments.Add(name, []);
            return _fragments[name] = context.TryGetFragment(name, out var fragment) ? Count(fragment.SelectionSet) : [];
        }

        private static void Merge(Dictionary<string, int> from, Dictionary<string, int> counts)
        {
            foreach (var (coordinate, count) in from)
                counts[coordinate] = Math.Max(count, counts.GetValueOrDefault(coordinate));
        }
    }
}

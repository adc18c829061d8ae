using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Fields are nested at most <see cref="ValidationOptions.MaxAllowedExecutionDepth"/> levels, fragments included. This limit is not part of
/// the specification. It bounds the planning and execution. See https://spec.graphql.org/September2025/#sec-Selection-Sets.
/// </summary>
public sealed class MaxExecutionDepthRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor? CreateVisitor(ValidationContext context)
    {
        var depths = new Depths(context);
        var allowed = context.Options.MaxAllowedExecutionDepth;
        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            var depth = depths.Of(operation.SelectionSet);
            if (depth > allowed)
                context.Refuse(context.NewError(
                        $"The GraphQL document has an execution depth of {depth} "
                            + $"which exceeds the max allowed execution depth of {allowed}.",
                        operation)
                    .SetExtension("allowedExecutionDepth", allowed)
                    .SetExtension("detectedExecutionDepth", depth)
                    .SetCode("MAX_DEPTH_LIMIT")
                    .Build());
        }

        return null;
    }

    private sealed class Depths(ValidationContext context)
    {
        private readonly Dictionary<string, int> _fragments = new(StringComparer.Ordinal);

        public int Of(SelectionSetNode? selectionSet)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            var deepest = 0;
            foreach (var selection in selectionSet?.Selections ?? [])
                deepest = Math.Max(deepest, Of(selection));

            return deepest;
        }

        private int Of(ISelectionNode selection) => selection switch
        {
            FieldNode { Name.Value: "__schema" or "__type" } when context.Options.SkipIntrospectionFields => 0,
            FieldNode field => 1 + Of(field.SelectionSet),
            InlineFragmentNode inline => Of(inline.SelectionSet),
            FragmentSpreadNode spread => OfFragment(spread.Name.Value),
            _ => 0,
        };

        private int OfFragment(string name)
        {
            if (_fragments.TryGetValue(name, out var known))
                return known;

            // A cycle, which another rule reports, ends here.
            _fragments.Add(name, 0);
            return _fragments[name] = context.TryGetFragment(name, out var fragment) ? Of(fragment.SelectionSet) : 0;
        }
    }
}

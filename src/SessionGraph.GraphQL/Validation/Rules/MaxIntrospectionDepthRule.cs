using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Introspection is not cyclic: below one <c>__schema</c> or <c>__type</c>, lists of fields and types are nested at most
/// <see cref="ValidationOptions.MaxAllowedIntrospectionListDepth"/> levels. This limit is not part of the specification. Each level
/// multiplies the result by the size of the schema. See https://spec.graphql.org/September2025/#sec-Introspection.
/// </summary>
public sealed class MaxIntrospectionDepthRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not FieldNode { Name.Value: "__schema" or "__type", SelectionSet: { } selectionSet }
                || new Search(context).FindDeepest(selectionSet, new ListPosition(scope.InnerPath)) is not { Innermost: { } list } position)
                return;

            context.Report(context.NewError("Maximum allowed introspection depth exceeded.", list)
                .SetPath(position.InnermostPath)
                .SetExtension("introspectionListDepth", position.Depth + 1)
                .SetExtension("maxAllowedIntrospectionListDepth", position.Depth)
                .SetCode("HC0086")
                .Build());
        }
    }

    /// <summary>The number of lists around a selection, and the innermost of them.</summary>
    private readonly record struct ListPosition(Path Path, int Depth = 0, FieldNode? Innermost = null, Path? InnermostPath = null);

    // A fragment is visited once for each depth at which it is spread, so the work grows linearly with the document.
    private sealed class Search(ValidationContext context)
    {
        private readonly HashSet<(string Fragment, int Depth)> _visited = [];

        // Returns the position of a list that is nested too deeply. Its innermost list is the last that is allowed.
        public ListPosition? FindDeepest(SelectionSetNode selectionSet, ListPosition position)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            foreach (var selection in selectionSet.Selections)
            {
                var found = selection switch
                {
                    FieldNode field => FindDeepest(field, position),
                    InlineFragmentNode inline => FindDeepest(inline.SelectionSet, position),
                    FragmentSpreadNode { Name.Value: var name }
                        when context.TryGetFragment(name, out var fragment) && _visited.Add((name, position.Depth))
                        => FindDeepest(fragment.SelectionSet, position),
                    _ => null,
                };
                if (found is not null)
                    return found;
            }

            return null;
        }

        private ListPosition? FindDeepest(FieldNode field, ListPosition position)
        {
            var isList = field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields";
            if (isList && position.Depth == context.Options.MaxAllowedIntrospectionListDepth)
                return position;

            if (field.SelectionSet is null)
                return null;

            var path = position.Path.Append(field.ResponseName);
            return FindDeepest(
                field.SelectionSet, isList ? new ListPosition(path, position.Depth + 1, field, position.Path) : position with { Path = path });
        }
    }
}

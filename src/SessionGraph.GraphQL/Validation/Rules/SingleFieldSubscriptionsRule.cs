using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// A subscription has exactly one root field. It is not an introspection field, and has no <c>@skip</c> or <c>@include</c>. See
/// https://spec.graphql.org/September2025/#sec-Single-Root-Field.
/// </summary>
public sealed class SingleFieldSubscriptionsRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not OperationDefinitionNode { Operation: OperationType.Subscription } operation
                || context.Schema.SubscriptionType is not { } type)
                return;

            var fields = CollectFields(operation, type);
            if (fields.Count > 1)
                Report("Subscription operations must have exactly one root field.", [.. fields.Skip(1).SelectMany(field => field.Value)]);

            foreach (var nodes in fields.Values)
                if (nodes[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
                    Report("Subscription must not select an introspection top level field.", nodes);
        }

        // See https://spec.graphql.org/September2025/#CollectSubscriptionFields().
        private OrderedDictionary<string, List<FieldNode>> CollectFields(OperationDefinitionNode operation, ObjectType type)
        {
            var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
            var fragments = new HashSet<string>(StringComparer.Ordinal);
            var pending = new Stack<ISelectionNode>(operation.SelectionSet.Selections.Reverse());
            while (pending.TryPop(out var selection))
            {
                if (selection.Directives.Any(directive => directive.Name.Value is "skip" or "include"))
                    Report(
                        "The skip and include directives are not allowed to be used on root fields of the subscription type.", [selection]);

                var (condition, below) = selection switch
                {
                    InlineFragmentNode inline => (inline.TypeCondition, inline.SelectionSet),
                    FragmentSpreadNode { Name.Value: var name } when fragments.Add(name) && context.TryGetFragment(name, out var fragment)
                        => (fragment.TypeCondition, fragment.SelectionSet),
                    _ => (null, null),
                };
                if (selection is FieldNode field)
                    Add(fields, field);
                else if (below is not null && IsOn(condition, type))
                    foreach (var next in below.Selections.Reverse())
                        pending.Push(next);
            }

            return fields;
        }

        private bool IsOn(NamedTypeNode? condition, ObjectType type)
            => condition is null
                || (context.FindType(condition) is INamedType named && context.Schema.GetPossibleTypes(named).Contains(type));

        private static void Add(OrderedDictionary<string, List<FieldNode>> fields, FieldNode field)
        {
            if (!fields.TryGetValue(field.ResponseName, out var nodes))
                fields.Add(field.ResponseName, nodes = []);

            nodes.Add(field);
        }

        private void Report(string message, IReadOnlyList<ISyntaxNode> nodes)
            => context.Report(context.NewError(message, nodes), "sec-Single-root-field");
    }
}

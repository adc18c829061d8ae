using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Subscriptions use <c>@defer</c> and <c>@stream</c> only with an argument that can disable them. See the section "Defer And Stream
/// Directives Are Used On Valid Operations" of https://github.com/graphql/graphql-spec/pull/1110.
/// </summary>
public sealed class DeferStreamDirectiveOnValidOperationsRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        private readonly HashSet<string> _fragments = new(StringComparer.Ordinal);

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not OperationDefinitionNode { Operation: OperationType.Subscription } operation)
                return;

            var pending = new Stack<ISelectionNode>(operation.SelectionSet.Selections.Reverse());
            while (pending.TryPop(out var selection))
            {
                if (MayBeLeftOut(selection))
                    continue;

                Check(selection);
                var below = selection switch
                {
                    FieldNode field => field.SelectionSet,
                    InlineFragmentNode inline => inline.SelectionSet,
                    FragmentSpreadNode { Name.Value: var name } when _fragments.Add(name) && context.TryGetFragment(name, out var fragment)
                        => fragment.SelectionSet,
                    _ => null,
                };
                foreach (var next in below?.Selections.Reverse() ?? [])
                    pending.Push(next);
            }
        }

        private void Check(ISelectionNode selection)
        {
            foreach (var directive in selection.Directives)
                if (directive.Name.Value is "defer" or "stream" && context.Schema.TryGetDirectiveType(directive.Name.Value, out _)
                    && IfOf(directive) is null or BooleanValueNode { Value: true })
                    context.Report(
                        context.NewError(
                            $"The {directive.Name.Value} directive is not supported on subscriptions: "
                                + "disable it with its `if` argument, or with a variable in that argument.",
                            directive),
                        "sec-Defer-And-Stream-Directives-Are-Used-On-Valid-Operations");
        }

        private static bool MayBeLeftOut(ISelectionNode selection) => selection.Directives.Any(directive => directive.Name.Value switch
        {
            "skip" => IfOf(directive) is not BooleanValueNode { Value: false },
            "include" => IfOf(directive) is not BooleanValueNode { Value: true },
            _ => false,
        });

        private static IValueNode? IfOf(DirectiveNode directive)
            => directive.Arguments.FirstOrDefault(argument => argument.Name.Value is "if")?.Value;
    }
}

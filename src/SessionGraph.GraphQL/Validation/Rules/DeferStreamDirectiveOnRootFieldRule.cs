using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// <c>@defer</c> and <c>@stream</c> are not used on root fields of mutations and subscriptions. See the section "Defer And Stream
/// Directives Are Used On Valid Root Field" of https://github.com/graphql/graphql-spec/pull/1110.
/// </summary>
public sealed class DeferStreamDirectiveOnRootFieldRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        private const string Message
            = "The defer and stream directives are not allowed to be used on root fields of the mutation or subscription type.";

        private readonly HashSet<DirectiveNode> _reported = [];

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not OperationDefinitionNode { Operation: not OperationType.Query } operation)
                return;

            var fragments = new HashSet<string>(StringComparer.Ordinal);
            var pending = new Stack<ISelectionNode>(operation.SelectionSet.Selections.Reverse());
            while (pending.TryPop(out var selection))
            {
                Check(selection);
                var below = selection switch
                {
                    InlineFragmentNode inline => inline.SelectionSet,
                    FragmentSpreadNode { Name.Value: var name } when fragments.Add(name) && context.TryGetFragment(name, out var fragment)
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
                    && _reported.Add(directive))
                    context.Report(
                        context.NewError(Message, directive),
                        "sec-Defer-And-Stream-Directives-Are-Used-On-Valid-Root-Field");
        }
    }
}

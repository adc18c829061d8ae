using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// No fragment spreads itself, directly or indirectly. See
/// https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles.
/// </summary>
public sealed class NoFragmentCyclesRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);
        private readonly List<FragmentSpread> _spreads = [];

        public override void Leave(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not DocumentNode document)
                return;

            foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
                Visit(fragment);
        }

        private void Visit(FragmentDefinitionNode fragment)
        {
            var name = fragment.Name.Value;
            if (!_visited.Add(name))
                return;

            RuntimeHelpers.EnsureSufficientExecutionStack();
            _depths.Add(name, _spreads.Count);
            foreach (var spread in context.SpreadsOf(fragment))
            {
                if (context.IsFull)
                    return;

                _spreads.Add(spread);
                if (_depths.TryGetValue(spread.Name, out var depth))
                    Report(spread.Name, _spreads[depth..]);
                else if (spread.Fragment is { } next)
                    Visit(next);

                _spreads.RemoveAt(_spreads.Count - 1);
            }

            _depths.Remove(name);
        }

        private void Report(string name, List<FragmentSpread> cycle) => context.Report(
            context.NewError(
                    "The graph of fragment spreads must not form any cycles including spreading itself. "
                        + "Otherwise an operation could infinitely spread or infinitely execute on cycles in the underlying data.",
                    [.. cycle.Select(spread => spread.Node)])
                .SetPath(cycle[0].Scope.Path)
                .SetExtension("fragment", name),
            "sec-Fragment-spreads-must-not-form-cycles");
    }
}

using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// The labels of <c>@defer</c> and <c>@stream</c> are constant strings, unique in the document. See the section "Defer And Stream Directive
/// Labels Are Unique" of https://github.com/graphql/graphql-spec/pull/1110.
/// </summary>
public sealed class DeferStreamDirectiveLabelRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        private const string Section = "sec-Defer-And-Stream-Directive-Labels-Are-Unique";

        private readonly Dictionary<string, DirectiveNode> _known = new(StringComparer.Ordinal);

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not DirectiveNode { Name.Value: "defer" or "stream" } directive || scope.Directive is null)
                return;

            var label = directive.Arguments.FirstOrDefault(argument => argument.Name.Value is "label")?.Value;
            if (label is VariableNode)
                context.Report(
                    context.NewError("If a label for @defer or @stream is passed, it must not be a variable.", node).SetPath(scope.Path),
                    Section);
            else if (label is StringValueNode { Value: var name } && !_known.TryAdd(name, directive))
                context.Report(
                    context.NewError(
                            "If a label is passed, it must be unique within all other @defer and @stream directives in the document.",
                            _known[name],
                            node)
                        .SetPath(scope.Path)
                        .SetExtension("label", name),
                    Section);
        }
    }
}

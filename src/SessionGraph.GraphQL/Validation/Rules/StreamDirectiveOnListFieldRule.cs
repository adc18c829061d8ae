using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Only list fields are streamed. See the section "Stream Directives Are Used On List Fields" of
/// https://github.com/graphql/graphql-spec/pull/1110.
/// </summary>
public sealed class StreamDirectiveOnListFieldRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is DirectiveNode { Name.Value: "stream" } && scope is { Directive: not null, Parent.Node: FieldNode, Field: { } field }
                && field.Type.NullableType() is not ListType)
                context.Report(
                    context.NewError("@stream directive is only valid on list fields.", node)
                        .SetPath(scope.Path)
                        .SetExtension("field", field.Coordinate),
                    "sec-Stream-Directives-Are-Used-On-List-Fields");
        }
    }
}

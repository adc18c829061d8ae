using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Validation;
using SessionGraph.Tool.Reports;

namespace SessionGraph.Tool.Usage;

/// <summary>A rule that reports no errors, but collects the members that each operation of a document uses.</summary>
internal sealed class MemberUsageRule : IValidationRule
{
    /// <summary>The usages of each operation, complete after validation.</summary>
    public IReadOnlyList<OperationUsage> Usages { get; private set; } = [];

    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(this, context);

    private sealed class Visitor(MemberUsageRule rule, ValidationContext context) : ValidationVisitor
    {
        private readonly Dictionary<IExecutableDefinitionNode, List<MemberUsage>> _members = [];

        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            switch (node)
            {
                case OperationDefinitionNode or FragmentDefinitionNode or InlineFragmentNode { TypeCondition: not null }:
                    UseType(scope.Type);
                    break;
                case FieldNode when scope.Field is { } field:
                    UseType(scope.ParentType);
                    Use(field);
                    break;
                case ArgumentNode or ObjectFieldNode when scope.Input is { } input:
                    Use(input);
                    break;
                case EnumValueNode value when scope.InputType?.NamedType() is EnumType type && type.TryGetValue(value.Value, out var known):
                    Add($"{type.Name}.{known.Name}", known.DeprecationReason);
                    break;
                case DirectiveNode when scope.Directive is { } directive:
                    Add("@" + directive.Name, null);
                    break;
                case VariableDefinitionNode when scope.InputType?.NamedType() is { } type:
                    UseType(type);
                    foreach (var coordinate in VariableMembers.Of(type))
                        Add(coordinate, null, throughVariable: true);

                    break;
                default:
                    break;
            }

            void Use(Field field)
            {
                Add(field.Coordinate, field.DeprecationReason);
                UseType(field.Type);
            }

            void UseType(IType? type)
            {
                if (type is not null)
                    Add(type.NamedType().Name, null);
            }

            void Add(string coordinate, string? deprecationReason, bool throughVariable = false)
            {
                if (scope.Definition is not { } definition || node.Location is not { } location)
                    return;

                if (!_members.TryGetValue(definition, out var members))
                    _members.Add(definition, members = []);

                members.Add(new MemberUsage(coordinate, LocationReport.From(location), throughVariable, deprecationReason));
            }
        }

        public override void Leave(ISyntaxNode node, ValidationScope scope)
        {
            if (node is DocumentNode document)
                rule.Usages =
                [
                    .. document.Definitions.OfType<OperationDefinitionNode>().Select(operation => new OperationUsage(
                        operation,
                        [
                            .. context.FragmentsOf(operation).Prepend<IExecutableDefinitionNode>(operation)
                                .SelectMany(definition => _members.GetValueOrDefault(definition, [])),
                        ])),
                ];
        }
    }
}

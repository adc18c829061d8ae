using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// A variable is used only where all values of its type, possibly null, are allowed. See
/// https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed.
/// </summary>
public sealed class VariablesInAllowedPositionRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Leave(ISyntaxNode node, ValidationScope scope)
        {
            if (node is not DocumentNode document)
                return;

            foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
            {
                var variables = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
                foreach (var variable in operation.VariableDefinitions)
                    variables[variable.Variable.Name.Value] = variable;

                foreach (var usage in context.VariableUsagesOf(operation))
                {
                    if (context.IsFull)
                        return;

                    if (variables.TryGetValue(usage.Name, out var variable))
                        Check(usage, variable);
                }
            }
        }

        private void Check(VariableUsage usage, VariableDefinitionNode variable)
        {
            if (usage.Scope.InputType is not { } locationType || context.FindType(variable.Type) is not { } type)
                return;

            if (!IsAllowed(type, variable.DefaultValue, locationType, usage.Scope.Input?.DefaultValue))
                context.Report(
                    context.NewError($"The variable `{usage.Name}` is not compatible with the type of the current location.", usage.Node)
                        .SetPath(usage.Scope.Path)
                        .SetExtension("variable", usage.Name)
                        .SetExtension("variableType", variable.Type.ToString())
                        .SetExtension("locationType", locationType.ToString()),
                    "sec-All-Variable-Usages-are-Allowed");

            if (usage.Scope is { InputObject: { IsOneOf: true } input, Input: { } field }
                && type is not NonNullType && variable.DefaultValue is null or NullValueNode)
                ReportNullable(usage, variable, input, field);
        }

        // See https://spec.graphql.org/September2025/#IsVariableUsageAllowed().
        private static bool IsAllowed(IType type, IValueNode? defaultValue, IType locationType, IValueNode? locationDefault)
            => locationType is NonNullType nonNull && type is not NonNullType
                ? (defaultValue is not (null or NullValueNode) || locationDefault is not null) && IsCompatible(type, nonNull.InnerType)
                : IsCompatible(type, locationType);

        private static bool IsCompatible(IType type, IType locationType) => (type, locationType) switch
        {
            (NonNullType nonNull, NonNullType location) => IsCompatible(nonNull.InnerType, location.InnerType),
            (_, NonNullType) => false,
            (NonNullType nonNull, _) => IsCompatible(nonNull.InnerType, locationType),
            (ListType list, ListType location) => IsCompatible(list.ElementType, location.ElementType),
            _ => ReferenceEquals(type, locationType),
        };

        private void ReportNullable(
            VariableUsage usage, VariableDefinitionNode variable, InputObjectType input, InputField field) => context.Report(
            context.NewError(
                    $"The variable `${usage.Name}` assigned to the field `{field.Name}` of the Oneof Input Object `{input.Name}` "
                        + "must be non-null.",
                    variable,
                    usage.Node)
                .SetPath(usage.Scope.Path)
                .SetExtension("fieldCoordinate", field.Coordinate)
                .SetExtension("specifiedBy", ValidationErrorExtensions.OneOfProposal)
                .Build());
    }
}

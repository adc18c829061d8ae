using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every literal is valid for the expected type. An input object has only known fields and all required ones; a oneOf input object has
/// exactly one field, which is not null. See https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type.
/// </summary>
public sealed class ValuesOfCorrectTypeRule : IValidationRule
{
    /// <inheritdoc />
    public ValidationVisitor CreateVisitor(ValidationContext context) => new Visitor(context);

    private sealed class Visitor(ValidationContext context) : ValidationVisitor
    {
        public override void Enter(ISyntaxNode node, ValidationScope scope)
        {
            if (node is ArgumentNode argument && scope.InputType is { } argumentType)
                Check(argument.Value, argumentType, new Target(context, scope, argumentType));
            else if (node is VariableDefinitionNode { DefaultValue: { } value } && scope.InputType is { } variableType)
                Check(value, variableType, new Target(context, scope, variableType));
        }

        private static void Check(IValueNode value, IType type, Target target)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            switch (value, type.NullableType())
            {
                case (VariableNode, _):
                    break;
                case (NullValueNode, _):
                    if (type is NonNullType)
                        target.ReportNull(value);

                    break;
                case (ListValueNode items, ListType list):
                    foreach (var item in items.Items)
                        Check(item, list.ElementType, target with { LocationType = list.ElementType });

                    break;
                case (_, ListType list):
                    Check(value, list.ElementType, target with { LocationType = list.ElementType });
                    break;
                case (ObjectValueNode map, InputObjectType input):
                    CheckObject(map, input, target);
                    break;
                default:
                    if (!IsLeafValue(value, type.NullableType()))
                        target.ReportMismatch(value);

                    break;
            }
        }

        private static bool IsLeafValue(IValueNode value, IType type) => type switch
        {
            EnumType enumType => value is EnumValueNode name && enumType.TryGetValue(name.Value, out _),
            // Custom scalars may accept lists and objects with variables. They are validated when the variables are known.
            ScalarType scalar => (!BuiltInScalars.IsSpecified(scalar.Name) && HasVariables(value)) || scalar.TryParseLiteral(value, out _),
            _ => false,
        };

        private static bool HasVariables(ISyntaxNode value) => value is VariableNode || value.GetNodes().Any(HasVariables);

        private static void CheckObject(ObjectValueNode map, InputObjectType type, Target target)
        {
            foreach (var field in type.Fields)
                if (field.IsRequired && map.Fields.All(given => given.Name.Value != field.Name))
                    target.ReportMissing(map, field);

            if (type.IsOneOf && map.Fields is not [{ Value: not NullValueNode }])
                target.ReportOneOf(map, type);

            foreach (var given in map.Fields)
            {
                if (type.Fields.TryGetField(given.Name.Value, out var field))
                    Check(given.Value, field.Type, target with { Field = field, LocationType = field.Type });
                else
                    target.ReportUnknown(given);
            }
        }
    }

    /// <summary>The target of a value: an argument, a variable, or an input field.</summary>
    private sealed record Target(ValidationContext Context, ValidationScope Scope, IType LocationType)
    {
        private const string Section = "sec-Values-of-Correct-Type";

        public InputField? Field { get; init; }

        public void ReportMismatch(IValueNode value)
        {
            if (Field is { } field)
                Report(New($"The specified value type of field `{field.Name}` does not match the field type.", value)
                    .SetExtension("fieldName", field.Name)
                    .SetExtension("fieldType", field.Type.ToString()));
            else if (Scope.Node is VariableDefinitionNode { Variable.Name.Value: var name } variable)
                Report(New($"The specified value type of variable `{name}` does not match the variable type.", value)
                    .SetExtension("variable", name)
                    .SetExtension("variableType", variable.Type.ToString()));
            else
                Report(New("The specified argument value does not match the argument type.", value)
                    .SetExtension("argument", ((ArgumentNode)Scope.Node).Name.Value)
                    .SetExtension("argumentValue", value.ToString()));
        }

        public void ReportNull(IValueNode value)
        {
            if (Field is null || Field.Type != LocationType)
                ReportMismatch(value);
            else
                ReportRequired(value, Field);
        }

        public void ReportMissing(ObjectValueNode map, InputField field) => ReportRequired(map, field);

        public void ReportUnknown(ObjectFieldNode field) => Context.Report(
            New($"The specified input object field `{field.Name.Value}` does not exist.", field).SetExtension("field", field.Name.Value),
            "sec-Input-Object-Field-Names");

        public void ReportOneOf(ObjectValueNode map, InputObjectType type) => Context.Report(
            New(
                $"The Oneof Input Object `{type.Name}` requires that exactly one field must be supplied and that field must not be `null`.",
                map)
                .SetExtension("type", type.Name)
                .SetExtension("specifiedBy", ValidationErrorExtensions.OneOfProposal)
                .Build());

        private void ReportRequired(ISyntaxNode node, InputField field) => Context.Report(
            New($"`{field.Name}` is a required field and cannot be null.", node).SetExtension("field", field.Name),
            "sec-Input-Object-Required-Fields");

        private ErrorBuilder New(string message, ISyntaxNode node) => Context.NewError(message, node).SetPath(Scope.Path);

        private void Report(ErrorBuilder error) => Context.Report(error.SetExtension("locationType", LocationType.ToString()), Section);
    }
}

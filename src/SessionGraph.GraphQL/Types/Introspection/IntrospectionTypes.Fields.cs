using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Introspection;

internal static partial class IntrospectionTypes
{
    private static ObjectTypeConfiguration CreateField() => Object<OutputField>(
        "__Field",
        "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, "
            + "and a return type.",
        Field("name", "String!", (OutputField field) => field.Name),
        Field("description", "String", (OutputField field) => field.Description),
        Deprecatable<OutputField, InputField>("args", "[__InputValue!]!", field => field.Arguments, argument => argument.DeprecationReason),
        Field("type", "__Type!", (OutputField field) => field.Type),
        Field("isDeprecated", "Boolean!", (OutputField field) => field.DeprecationReason != null),
        Field("deprecationReason", "String", (OutputField field) => field.DeprecationReason));

    private static ObjectTypeConfiguration CreateInputValue() => Object<InputField>(
        "__InputValue",
        "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values which describe "
            + "their type and optionally a default value.",
        Field("name", "String!", (InputField field) => field.Name),
        Field("description", "String", (InputField field) => field.Description),
        Field("type", "__Type!", (InputField field) => field.Type),
        Field("defaultValue", "String", (InputField field) => DefaultOf(field)),
        Field("isDeprecated", "Boolean!", (InputField field) => field.DeprecationReason != null),
        Field("deprecationReason", "String", (InputField field) => field.DeprecationReason));

    private static ObjectTypeConfiguration CreateEnumValue() => Object<EnumValue>(
        "__EnumValue",
        "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric value. However an "
            + "Enum value is returned in a JSON response as a string.",
        Field("name", "String!", (EnumValue value) => value.Name),
        Field("description", "String", (EnumValue value) => value.Description),
        Field("isDeprecated", "Boolean!", (EnumValue value) => value.DeprecationReason != null),
        Field("deprecationReason", "String", (EnumValue value) => value.DeprecationReason));

    private static string? DefaultOf(InputField field)
        => field.DefaultValue is { } value ? SyntaxPrinter.Print(value, indented: false) : null;
}

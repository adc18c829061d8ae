using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Tests.Types;

/// <summary>Types as short text, for expectations in one line.</summary>
internal static class SchemaText
{
    public static string FieldsOf(this Schema schema, string type)
        => string.Join(", ", schema.GetType<ComplexType>(type).Fields.Select(Text));

    public static string InputsOf(this Schema schema, string type)
        => string.Join(", ", schema.GetType<InputObjectType>(type).Fields.Select(Text));

    public static string ValuesOf(this Schema schema, string type)
        => string.Join(", ", schema.GetType<EnumType>(type).Values.Select(value => value.Name));

    public static OutputField Field(this Schema schema, string coordinate)
        => coordinate.Split('.') is [var type, var field]
            ? schema.GetType<ComplexType>(type).Fields[field]
            : throw new ArgumentException(coordinate);

    private static string Text(OutputField field)
        => field.Arguments.Count is 0
            ? $"{field.Name}: {field.Type}"
            : $"{field.Name}({string.Join(", ", field.Arguments.Select(Text))}): {field.Type}";

    private static string Text(InputField field)
        => $"{field.Name}: {field.Type}{(field.DefaultValue is { } value ? $" = {value}" : "")}";
}

namespace SessionGraph.GraphQL.Types;

/// <summary>
/// The built-in scalars: the specification's five, and HotChocolate's for instants, dates, times, UUIDs, long integers and JSON.
/// </summary>
public static class BuiltInScalars
{
    /// <summary>All built-in scalars. The first one with a runtime type is the default for that type.</summary>
    public static IReadOnlyList<ScalarType> All { get; } =
    [
        new IntType(),
        new FloatType(),
        new StringType(),
        new BooleanType(),
        new IdType(),
        new DateTimeType(),
        new LocalDateType(),
        new LocalTimeType(),
        new UuidType(),
        new LongType(),
        new JsonType(description: "Any JSON value: an object, a list, a string, a number, a Boolean or null."),
    ];

    /// <summary>Whether the scalar is one of the specification's, which a schema need not declare.</summary>
    public static bool IsSpecified(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";
}

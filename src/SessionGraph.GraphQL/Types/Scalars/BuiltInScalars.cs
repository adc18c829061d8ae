namespace SessionGraph.GraphQL.Types;

/// <summary>
/// The scalars that a schema may speak of without more ado: the specification's five, and HotChocolate's for instants, dates,
/// times, identifiers, long integers and JSON.
/// </summary>
public static class BuiltInScalars
{
    /// <summary>All of them; the first with a runtime type is the one that stands for it where nothing else is said.</summary>
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

    /// <summary>Whether the name is that of a scalar of the specification, which a schema has without declaring it.</summary>
    public static bool IsSpecified(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";
}

using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

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

    /// <summary>The built-in scalar for the CLR type; null if there is none.</summary>
    internal static ScalarType? Find(Type type, bool isInput)
    {
        var runtimeType = Type.GetTypeCode(type) is TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 or TypeCode.UInt16 && !type.IsEnum
            ? typeof(int)
            : type == typeof(float) ? typeof(double)
            : type == typeof(DateTimeOffset) ? typeof(DateTime)
            : !isInput && IsMap(type) ? typeof(JsonElement)
            : type;
        return All.FirstOrDefault(scalar => scalar.RuntimeType == runtimeType);
    }

    private static bool IsMap(Type type)
        => type.IsAssignableTo(typeof(IDictionary))
            || type.IsAssignableTo(typeof(JsonNode))
            || type.IsAssignableTo(typeof(IReadOnlyDictionary<string, object?>))
            || type.IsAssignableTo(typeof(IDictionary<string, object?>));
}

using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The operation inputs of leaf values, named as HotChocolate names them.</summary>
internal static class ScalarFilters
{
    private static readonly Dictionary<Type, string> s_names = new()
    {
        [typeof(string)] = "String",
        [typeof(bool)] = "Boolean",
        [typeof(byte)] = "Int",
        [typeof(short)] = "Int",
        [typeof(int)] = "Int",
        [typeof(long)] = "Long",
        [typeof(float)] = "Float",
        [typeof(double)] = "Float",
        [typeof(Guid)] = "Uuid",
        [typeof(DateTime)] = "DateTime",
        [typeof(DateOnly)] = "LocalDate",
        [typeof(TimeOnly)] = "LocalTime",
    };

    /// <summary>The operations on global ids.</summary>
    public static OperationFilterInput Id { get; } = Create("Id", new TypeReference.Named("ID"), FilterOperationNames.Equatable);

    /// <summary>The first part of the operation input's name for values of this CLR type, no enumeration; null where it has none.</summary>
    public static string? Find(Type type) => s_names.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);

    /// <summary>The operations on values of this CLR type.</summary>
    public static OperationFilterInput Get(IDescriptorContext context, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var leaf = context.GetTypeReference(type, isInput: true, isNullable: true);
        if (type.IsEnum)
            return Create(context.GetTypeName(type, isInput: true), leaf, FilterOperationNames.Equatable) with { HasNonNullItems = true };

        var operations = Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => FilterOperationNames.Boolean,
            TypeCode.String => FilterOperationNames.Text,
            _ => FilterOperationNames.Comparable,
        };
        return Create(s_names[type], leaf, operations) with
        {
            IsTime = type == typeof(DateTime) || type == typeof(DateOnly) || type == typeof(TimeOnly),
        };
    }

    private static OperationFilterInput Create(string name, TypeReference leaf, IReadOnlyList<string> operations)
        => new(name + "OperationFilterInput", leaf, operations, HasCombinators: name is "String");
}

using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Filters;

/// <summary>The operation inputs of scalars and enumerations, with HotChocolate's names.</summary>
internal static class ScalarFilters
{
    private static readonly Dictionary<Type, (string Name, FilterValueKinds Kind)> s_scalars = new()
    {
        [typeof(string)] = ("String", FilterValueKinds.Text),
        [typeof(bool)] = ("Boolean", FilterValueKinds.Boolean),
        [typeof(byte)] = ("Int", FilterValueKinds.Comparable),
        [typeof(short)] = ("Int", FilterValueKinds.Comparable),
        [typeof(int)] = ("Int", FilterValueKinds.Comparable),
        [typeof(long)] = ("Long", FilterValueKinds.Comparable),
        [typeof(float)] = ("Float", FilterValueKinds.Comparable),
        [typeof(double)] = ("Float", FilterValueKinds.Comparable),
        [typeof(Guid)] = ("Uuid", FilterValueKinds.Comparable),
        [typeof(DateTime)] = ("DateTime", FilterValueKinds.Comparable),
        [typeof(DateOnly)] = ("LocalDate", FilterValueKinds.Comparable),
        [typeof(TimeOnly)] = ("LocalTime", FilterValueKinds.Comparable),
    };

    /// <summary>The operation input of global ids.</summary>
    public static OperationFilterInput Id { get; } = Create("Id", new TypeReference.Named("ID"), FilterValueKinds.Id);

    /// <summary>The first part of the name of the operation input for this scalar's CLR type; null when there is none.</summary>
    public static string? Find(Type type)
        => s_scalars.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var scalar) ? scalar.Name : null;

    /// <summary>The operation input for values of this CLR type.</summary>
    public static OperationFilterInput Get(IDescriptorContext context, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var leaf = context.GetTypeReference(type, isInput: true, isNullable: true);
        if (type.IsEnum)
            return Create(context.GetTypeName(type, isInput: true), leaf, FilterValueKinds.Enum);

        var (name, kind) = s_scalars[type];
        return Create(name, leaf, kind, isTime: type == typeof(DateTime) || type == typeof(DateOnly) || type == typeof(TimeOnly));
    }

    private static OperationFilterInput Create(string name, TypeReference leaf, FilterValueKinds kind, bool isTime = false)
        => new(name + "OperationFilterInput", leaf, kind, isTime);
}

using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>The writers of a schema's fields. Each is compiled once, on first use; safe for concurrent use.</summary>
internal sealed class FieldWriters
{
    private readonly ConcurrentDictionary<OutputField, FieldWriter> _writers = new();
    private readonly ConcurrentDictionary<OutputField, ValueWriter<object?>> _resolvedWriters = new();
    private readonly TypeNameWriter _typeName = new();

    /// <summary>The writer of a field that has a getter.</summary>
    public FieldWriter WriterOf(OutputField field) => field.Name is "__typename" ? _typeName : _writers.GetOrAdd(field, CreateGetterWriter);

    /// <summary>The writer for the value that a field's resolver returns.</summary>
    public ValueWriter<object?> ResolvedWriterOf(OutputField field)
        => _resolvedWriters.GetOrAdd(field, key => (ValueWriter<object?>)CreateValueWriter(key.Type, typeof(object)));

    private static FieldWriter CreateGetterWriter(OutputField field)
    {
        var getter = field.Getter ?? throw new InvalidOperationException($"{field.Coordinate} has neither a getter nor a resolver.");
        Type[] types = [getter.Parameters[0].Type, getter.Body.Type];
        var compiled = Expression.Lambda(typeof(Func<,>).MakeGenericType(types), getter.Body, getter.Parameters).Compile();
        return (FieldWriter)Activator.CreateInstance(
            typeof(GetterWriter<,>).MakeGenericType(types), compiled, CreateValueWriter(field.Type, types[1]))!;
    }

    private static object CreateValueWriter(IType type, Type valueType)
    {
        if (Nullable.GetUnderlyingType(valueType) is { } underlying)
            return Create(type, typeof(NullableWriter<>), [underlying], CreateValueWriter(type, underlying));

        return type.NullableType() switch
        {
            ListType list when ItemTypeOf(valueType) is { } itemType
                => Create(type, typeof(ListWriter<,>), [valueType, itemType], CreateValueWriter(list.ElementType, itemType)),
            ListType list => Create(
                type, typeof(DynamicListWriter<>), [valueType], CreateValueWriter(list.ElementType, typeof(object))),
            ScalarType scalar when scalar.RuntimeType == valueType && IsTyped(scalar)
                => Create(type, typeof(ScalarWriter<>), [valueType], scalar),
            EnumType enumType when enumType.RuntimeType == valueType && valueType.IsEnum
                => Create(type, typeof(EnumWriter<>), [valueType], enumType),
            INamedType leaf when leaf.IsLeafType() => Create(type, typeof(BoxedLeafWriter<>), [valueType], leaf),
            var composite => Create(type, typeof(ObjectWriter<>), [valueType], composite),
        };
    }

    private static object Create(IType type, Type definition, Type[] arguments, object inner)
    {
        var writer = definition.MakeGenericType(arguments);
        var instance = Activator.CreateInstance(writer, inner)!;
        writer.GetProperty(nameof(ValueWriter<>.IsNonNull))!.SetValue(instance, type.IsNonNullType());
        return instance;
    }

    private static Type? ItemTypeOf(Type type)
        => type == typeof(string) || !type.IsAssignableTo(typeof(IEnumerable)) ? null : ElementType.Of(type);

    private static bool IsTyped(ScalarType scalar)
        => scalar.GetType().IsAssignableTo(typeof(ScalarType<>).MakeGenericType(scalar.RuntimeType));
}

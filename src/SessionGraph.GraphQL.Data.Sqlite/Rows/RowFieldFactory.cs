using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Relay;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Creates the writers of the fields of one type. A getter is compiled to read columns in place of members.</summary>
internal sealed class RowFieldFactory(RowColumns columns, IEntityType entityType)
{
    /// <summary>The writer of a field.</summary>
    public RowField Create(Selection selection, ObjectType type)
    {
        if (RowFields.IsTypeName(selection))
            return new ConstantField(selection.ResponseName, type.Name);

        var field = selection.Field.Getter!.Body switch
        {
            MemberExpression { Member.Name: var name } when entityType.FindProperty(name) is { } property
                => CreateColumnField(selection, property),
            MethodCallExpression
            {
                Method.Name: nameof(INodeIdSerializer.Format),
                Object: ConstantExpression { Value: INodeIdSerializer serializer },
                Arguments: [ConstantExpression { Value: string typeName }, MemberExpression { Member.Name: var name }],
            } when entityType.FindProperty(name) is { IsNullable: false } key
                && key.ClrType == typeof(long) && key.GetTypeMapping().Converter is null
                => new NodeIdField(selection.ResponseName, columns.OrdinalOf(key), typeName, serializer),
            _ => null,
        };
        return field ?? CreateGetterField(selection);
    }

    // The column must hold the value in the form that the leaf type writes.
    private RowField? CreateColumnField(Selection selection, IProperty property)
    {
        var (name, isNonNull, ordinal) = (selection.ResponseName, selection.Type.IsNonNullType(), columns.OrdinalOf(property));
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return (selection.Type.NamedType(), property.GetTypeMapping().Converter) switch
        {
            (StringType or IdType, null) when type == typeof(string) => new TextField(name, isNonNull, ordinal),
            (IntType, null) when type == typeof(int) => new IntegerField(name, isNonNull, ordinal, isInt32: true),
            (LongType, null) when type == typeof(long) => new IntegerField(name, isNonNull, ordinal, isInt32: false),
            (FloatType, null) when type == typeof(double) => new FloatField(name, isNonNull, ordinal),
            (DateTimeType scalar, { } converter) when converter.ProviderClrType == typeof(string) && InstantField.Keeps(converter, scalar)
                => new InstantField(name, isNonNull, ordinal, CreateGetterField(selection)),
            _ => null,
        };
    }

    private RowField CreateGetterField(Selection selection)
    {
        var value = MemberReplacer.Replace(selection.Field.Getter!, member => columns.Read(entityType.FindProperty(member.Name)!))!;
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        var leafType = selection.Type.NamedType();
        var definition = type.IsValueType ? typeof(ValueField<>) : typeof(ObjectField<>);
        var nullable = type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type;
        var read = Expression.Lambda(
            typeof(Func<,>).MakeGenericType(typeof(Row), nullable),
            value.Type == nullable ? value : Expression.Convert(value, nullable),
            RowColumns.Row);
        return (RowField)Activator.CreateInstance(
            definition.MakeGenericType(type),
            selection.ResponseName,
            selection.Type.IsNonNullType(),
            read.Compile(),
            Invoke(leafType is EnumType ? nameof(CreateEnumWrite) : nameof(CreateScalarWrite), type, leafType))!;
    }

    private static object? Invoke(string method, Type type, INamedType leafType)
        => typeof(RowFieldFactory).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .Invoke(null, [leafType]);

    private static Action<T, ResultWriter> CreateScalarWrite<T>(ScalarType<T> scalar)
        where T : notnull
        => scalar.Write;

    private static Action<T, ResultWriter> CreateEnumWrite<T>(EnumType enumType)
        where T : notnull
    {
        var names = enumType.GetJsonNames<T>();
        return (value, writer) => writer.WriteRaw(
            names.TryGetValue(value, out var name) ? name : throw new FormatException($"{value} is no {enumType.Name}."));
    }
}

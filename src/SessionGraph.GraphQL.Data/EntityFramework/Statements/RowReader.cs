using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using SessionGraph.GraphQL.Data.Projections;

namespace SessionGraph.GraphQL.Data.EntityFramework.Statements;

/// <summary>Compiles what makes an entity of a row: the same objects that the query's selector makes.</summary>
internal static class RowReader
{
    private static readonly ParameterExpression s_reader = Expression.Parameter(typeof(DbDataReader), "reader");
    private static readonly MethodInfo s_isNull = typeof(DbDataReader).GetMethod(nameof(DbDataReader.IsDBNull))!;

    /// <summary>The function; an <see cref="InvalidOperationException"/> where a column is missing.</summary>
    public static Func<DbDataReader, TEntity> Create<TEntity>(DbDataReader reader, IModel model, EntitySelection<TEntity> selection)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < reader.FieldCount; index++)
            columns.TryAdd(reader.GetName(index), index);

        var hasOneType = selection.Entity!.Discriminator is null;
        var discriminator = hasOneType ? null : ReadProperty(model.FindEntityType(typeof(TEntity))!.FindDiscriminatorProperty()!);
        var body = Projection.Create<TEntity>(
            selection.Entity,
            selection.Members!,
            discriminator,
            (type, member) => ReadProperty(model.FindEntityType(type)!.FindProperty(member.Name)!));
        return Expression.Lambda<Func<DbDataReader, TEntity>>(body, s_reader).Compile();

        // EF Core names what it reads of one type after the members, and of several after the columns.
        Expression ReadProperty(IProperty property)
            => (hasOneType && columns.TryGetValue(property.Name, out var index)) || columns.TryGetValue(property.GetColumnName(), out index)
                ? Read(property, index)
                : throw new InvalidOperationException($"The statement has no column {property.GetColumnName()}.");
    }

    private static Expression Read(IProperty property, int index)
    {
        var mapping = property.GetRelationalTypeMapping();
        var ordinal = Expression.Constant(index);
        var getter = mapping.GetDataReaderMethod();
        var value = mapping.CustomizeDataReaderExpression(
            Expression.Call(Convert(s_reader, getter.DeclaringType!), getter, ordinal));
        if (mapping.Converter is { } converter)
        {
            var fromStored = converter.ConvertFromProviderExpression;
            value = ReplacingExpressionVisitor.Replace(
                fromStored.Parameters[0], Convert(value, fromStored.Parameters[0].Type), fromStored.Body);
        }

        value = Convert(value, property.ClrType);
        return property.IsNullable
            ? Expression.Condition(Expression.Call(s_reader, s_isNull, ordinal), Expression.Default(property.ClrType), value)
            : value;
    }

    private static Expression Convert(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}

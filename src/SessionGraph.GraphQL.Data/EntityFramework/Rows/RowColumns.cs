using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace SessionGraph.GraphQL.Data.EntityFramework.Rows;

/// <summary>Finds the columns of a statement's rows, and makes expressions that read them.</summary>
/// <param name="reader">The reader of the rows.</param>
/// <param name="hasOneType">
/// Whether the rows are of one type: EF Core names what it reads of one type after the members, and of several after the columns.
/// </param>
internal sealed class RowColumns(DbDataReader reader, bool hasOneType)
{
    private static readonly MethodInfo s_isNull = typeof(DbDataReader).GetMethod(nameof(DbDataReader.IsDBNull))!;

    private readonly Dictionary<string, int> _ordinals = Enumerable.Range(0, reader.FieldCount)
        .GroupBy(reader.GetName, StringComparer.Ordinal)
        .ToDictionary(columns => columns.Key, columns => columns.First(), StringComparer.Ordinal);

    /// <summary>The reader, in the expressions.</summary>
    public static ParameterExpression Reader { get; } = Expression.Parameter(typeof(DbDataReader), "reader");

    /// <summary>The property's column; an <see cref="InvalidOperationException"/> where there is none.</summary>
    public int OrdinalOf(IProperty property)
        => (hasOneType && _ordinals.TryGetValue(property.Name, out var ordinal))
            || _ordinals.TryGetValue(property.GetColumnName(), out ordinal)
                ? ordinal
                : throw new InvalidOperationException($"The statement has no column {property.GetColumnName()}.");

    /// <summary>The property's value in the reader's row.</summary>
    public Expression Read(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        var ordinal = Expression.Constant(OrdinalOf(property));
        var getter = mapping.GetDataReaderMethod();
        var value = mapping.CustomizeDataReaderExpression(
            Expression.Call(Convert(Reader, getter.DeclaringType!), getter, ordinal));
        if (mapping.Converter is { } converter)
        {
            var fromStored = converter.ConvertFromProviderExpression;
            value = ReplacingExpressionVisitor.Replace(
                fromStored.Parameters[0], Convert(value, fromStored.Parameters[0].Type), fromStored.Body);
        }

        value = Convert(value, property.ClrType);
        return property.IsNullable
            ? Expression.Condition(Expression.Call(Reader, s_isNull, ordinal), Expression.Default(property.ClrType), value)
            : value;
    }

    private static Expression Convert(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}

using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Finds the columns of a statement, and creates expressions that read them.</summary>
/// <param name="reader">The reader of the rows.</param>
/// <param name="hasOneType">
/// Whether the rows have one type. EF Core names the columns after the members for one type, and after the database columns for several.
/// </param>
internal sealed class RowColumns(DbDataReader reader, bool hasOneType)
{
    private readonly Dictionary<string, int> _ordinals = Enumerable.Range(0, reader.FieldCount)
        .GroupBy(reader.GetName, StringComparer.Ordinal)
        .ToDictionary(columns => columns.Key, columns => columns.First(), StringComparer.Ordinal);

    private readonly HashSet<int> _read = [];

    /// <summary>The row in the expressions.</summary>
    public static ParameterExpression Row { get; } = Expression.Parameter(typeof(Row), "row");

    /// <summary>The columns that the expressions read.</summary>
    public IReadOnlyCollection<int> Ordinals => _read;

    /// <summary>Whether the expressions can read a saved row.</summary>
    public bool AreSaved { get; private set; } = true;

    /// <summary>The column of a property.</summary>
    /// <exception cref="InvalidOperationException">The statement has no such column.</exception>
    public int OrdinalOf(IProperty property)
        => (hasOneType && _ordinals.TryGetValue(property.Name, out var ordinal))
            || _ordinals.TryGetValue(property.GetColumnName(), out ordinal)
                ? ordinal
                : throw new InvalidOperationException($"The statement has no column {property.GetColumnName()}.");

    /// <summary>Reads the discriminator of an entity.</summary>
    public Expression ReadDiscriminator(IModel model, EntityModel entity)
        => Read(model.FindEntityType(entity.EntityType)!.FindDiscriminatorProperty()!);

    /// <summary>Reads a property.</summary>
    public Expression Read(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        var ordinal = OrdinalOf(property);
        _read.Add(ordinal);
        var value = mapping.CustomizeDataReaderExpression(ReadColumn(mapping.GetDataReaderMethod(), Expression.Constant(ordinal)));
        if (mapping.Converter is { } converter)
        {
            var fromStored = converter.ConvertFromProviderExpression;
            value = ReplacingExpressionVisitor.Replace(
                fromStored.Parameters[0], Convert(value, fromStored.Parameters[0].Type), fromStored.Body);
        }

        value = Convert(value, property.ClrType);
        return property.IsNullable
            ? Expression.Condition(Expression.Call(Row, nameof(Rows.Row.IsNull), null, Expression.Constant(ordinal)), Expression.Default(property.ClrType), value)
            : value;
    }

    private MethodCallExpression ReadColumn(MethodInfo getter, ConstantExpression ordinal)
    {
        if (getter.Name is nameof(Rows.Row.GetInt64) or nameof(Rows.Row.GetInt32) or nameof(Rows.Row.GetDouble) or nameof(Rows.Row.GetString))
            return Expression.Call(Row, getter.Name, null, ordinal);

        AreSaved = false;
        return Expression.Call(
            Convert(Expression.Property(Row, nameof(Rows.Row.Reader)), getter.DeclaringType!), getter, ordinal);
    }

    private static Expression Convert(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}

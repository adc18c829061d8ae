using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Projections;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Writes the rows of a statement as JSON objects with the selected fields.</summary>
internal sealed class RowWriter
{
    private readonly IReadOnlyList<RowField[]> _types;
    private readonly Func<Row, int>? _findType;

    private RowWriter(IReadOnlyList<RowField[]> types, Func<Row, int>? findType) => (_types, _findType) = (types, findType);

    /// <summary>Creates the writer for the columns of a statement.</summary>
    public static RowWriter Create(DbDataReader reader, IModel model, EntityModel entity, JsonProjection selection)
    {
        var columns = new RowColumns(reader, entity.Discriminator is null);
        var types = new List<RowField[]>(selection.Types.Count);
        for (var index = 0; index < selection.Types.Count; index++)
        {
            var factory = new RowFieldFactory(columns, model.FindEntityType(entity.ConcreteTypes[index].Type)!);
            var (type, selections) = selection.Types[index];
            types.Add([.. selections.Select(field => factory.Create(field, type))]);
        }

        return new RowWriter(types, entity.Discriminator is null ? null : CreateFindType(columns, model, entity));
    }

    /// <summary>Writes the row as an object, and counts its values; false when a value does not fit the result.</summary>
    public bool TryWrite(Row row, ResultWriter writer, ref int values)
    {
        var type = _findType?.Invoke(row) ?? 0;
        if (type < 0)
            return false;

        writer.WriteStartObject();
        var fields = _types[type];
        values += fields.Length + 1;
        foreach (var field in fields)
        {
            if (!field.TryWrite(row, writer))
                return false;
        }

        writer.WriteEndObject();
        return true;
    }

    private static Func<Row, int> CreateFindType(RowColumns columns, IModel model, EntityModel entity)
    {
        var discriminator = columns.ReadDiscriminator(model, entity);
        var value = Expression.Variable(discriminator.Type);
        var body = entity.SwitchOnType(value, index => Expression.Constant(index), Expression.Constant(-1));
        return Expression.Lambda<Func<Row, int>>(
            Expression.Block([value], Expression.Assign(value, discriminator), body), RowColumns.Row).Compile();
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.EntityFramework.Statements;

namespace SessionGraph.GraphQL.Data.EntityFramework.Rows;

/// <summary>Makes entities of the rows.</summary>
internal sealed class EntityRows<TEntity> : RowSink<TEntity, List<TEntity>>
{
    public static EntityRows<TEntity> Instance { get; } = new();

    public override async ValueTask<List<TEntity>?> ReadAsync(
        DbDataReader reader, Statement<TEntity> statement, IModel model, CancellationToken cancellationToken)
    {
        var read = statement.GetRowReader(reader, model).Read;
        var rows = new List<TEntity>();
        var row = new Row(reader);
        for (var isRead = await reader.ReadAsync(cancellationToken); isRead; isRead = await row.ReadNextAsync(cancellationToken))
            rows.Add(read(row));

        return rows;
    }
}

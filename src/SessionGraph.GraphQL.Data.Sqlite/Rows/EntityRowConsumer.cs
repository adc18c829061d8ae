using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Sqlite.Statements;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Makes entities of the rows.</summary>
/// <param name="limits">What the response may have; null where the rows are read for none.</param>
internal sealed class EntityRowConsumer<TEntity>(ResultLimits? limits) : IRowConsumer<TEntity, List<TEntity>>
{
    public async ValueTask<List<TEntity>?> ReadAsync(
        DbDataReader reader, Statement<TEntity> statement, IModel model, CancellationToken cancellationToken)
    {
        var read = statement.GetRowReader(reader, model).Read;
        var rows = new List<TEntity>();
        var row = new Row(reader);
        var memory = new RowMemory(limits);
        for (var isRead = await reader.ReadAsync(cancellationToken); isRead; isRead = await row.ReadNextAsync(cancellationToken))
        {
            rows.Add(read(row));
            memory.Count();
        }

        return rows;
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Sqlite.Statements;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Reads the rows as entities.</summary>
/// <param name="limits">The limits of the response; null for none.</param>
internal sealed class EntityRowConsumer<TEntity>(ResultLimits? limits) : IRowConsumer<TEntity, List<TEntity>>
{
    public async ValueTask<List<TEntity>?> ReadAsync(
        DbDataReader reader, Statement<TEntity> statement, IModel model, CancellationToken cancellationToken)
    {
        var read = statement.GetRowReader(reader, model).Read;
        var rows = new List<TEntity>();
        var row = new Row(reader);
        var memory = new ReadMemoryCounter(limits);
        for (var isRead = await reader.ReadAsync(cancellationToken); isRead; isRead = await row.ReadNextAsync(cancellationToken))
        {
            rows.Add(read(row));
            memory.Count();
        }

        return rows;
    }
}

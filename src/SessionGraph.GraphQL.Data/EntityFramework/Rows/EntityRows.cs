using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.EntityFramework.Statements;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.EntityFramework.Rows;

/// <summary>Makes entities of the rows.</summary>
/// <param name="limits">What the response may have; null where the rows are read for none.</param>
internal sealed class EntityRows<TEntity>(ResultLimits? limits) : RowSink<TEntity, List<TEntity>>
{
    public override async ValueTask<List<TEntity>?> ReadAsync(
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

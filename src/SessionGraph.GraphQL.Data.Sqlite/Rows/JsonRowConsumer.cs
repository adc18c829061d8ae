using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Sqlite.Statements;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Writes the rows as a JSON list while they are read; null when a value does not fit the result.</summary>
internal sealed class JsonRowConsumer<TEntity>(ListRequest<TEntity> request) : IRowConsumer<TEntity, PreserializedRows<TEntity>>
{
    public async ValueTask<PreserializedRows<TEntity>?> ReadAsync(
        DbDataReader reader, Statement<TEntity> statement, IModel model, CancellationToken cancellationToken)
    {
        var output = new ResultWriter(request.Limits!);
        try
        {
            var columns = StatementColumns<TEntity>.Of(request.Plan!, statement, reader, model);
            var list = new JsonListWriter<TEntity>(request, columns, output);
            var row = new Row(reader);
            for (var isRead = await reader.ReadAsync(cancellationToken); isRead; isRead = await row.ReadNextAsync(cancellationToken))
            {
                if (!list.TryAdd(row))
                {
                    output.Dispose();
                    return null;
                }

                if (list.HasMore)
                    break;
            }

            list.End();
            return list.ToRows();
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.EntityFramework.Statements;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.EntityFramework.Rows;

/// <summary>Writes the rows as they are read; null where one of them has a value that has no place in the result.</summary>
internal sealed class JsonRows<TEntity>(RowRequest request) : RowSink<TEntity, WrittenRows<TEntity>>
{
    public override async ValueTask<WrittenRows<TEntity>?> ReadAsync(
        DbDataReader reader, Statement<TEntity> statement, IModel model, CancellationToken cancellationToken)
    {
        var output = new ResultWriter(request.Limits);
        try
        {
            var page = new JsonPage<TEntity>(request, RowWriters<TEntity>.Of(request).For(request, statement, reader, model), output);
            var row = new Row(reader);
            for (var isRead = await reader.ReadAsync(cancellationToken); isRead; isRead = await row.ReadNextAsync(cancellationToken))
            {
                if (!page.TryAdd(row))
                {
                    output.Dispose();
                    return null;
                }

                if (page.HasMore)
                    break;
            }

            page.End();
            return page.ToRows();
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }
}

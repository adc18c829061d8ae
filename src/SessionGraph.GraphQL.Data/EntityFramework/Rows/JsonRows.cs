using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.EntityFramework.Statements;

namespace SessionGraph.GraphQL.Data.EntityFramework.Rows;

/// <summary>Writes the rows as they are read; null where one of them has a value that has no place in the result.</summary>
internal sealed class JsonRows<TEntity>(RowRequest request) : RowSink<TEntity, WrittenRows<TEntity>>
{
    public override async ValueTask<WrittenRows<TEntity>?> ReadAsync(
        DbDataReader reader, Statement<TEntity> statement, IModel model, CancellationToken cancellationToken)
    {
        using var page = new JsonPage<TEntity>(request.Count, RowWriters<TEntity>.Of(request).For(request, statement, reader, model));
        var row = new Row(reader);
        for (var isRead = await reader.ReadAsync(cancellationToken); isRead; isRead = await row.ReadNextAsync(cancellationToken))
        {
            if (!page.TryAdd(row))
                return null;

            if (page.HasMore)
                break;
        }

        return page.Complete();
    }
}

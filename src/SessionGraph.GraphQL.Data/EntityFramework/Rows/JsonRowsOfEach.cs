using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.EntityFramework.Statements;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.EntityFramework.Rows;

/// <summary>
/// Writes the rows of each key as they are read; keys without rows are missing. Null where one of them has a value that has no place in
/// the result, or comes between another key's.
/// </summary>
internal sealed class JsonRowsOfEach<TKey, TEntity>(RowRequest request, Expression<Func<TEntity, TKey>> key)
    : RowSink<TEntity, Dictionary<TKey, WrittenRows<TEntity>>>
    where TKey : notnull
{
    public override async ValueTask<Dictionary<TKey, WrittenRows<TEntity>>?> ReadAsync(
        DbDataReader reader, Statement<TEntity> statement, IModel model, CancellationToken cancellationToken)
    {
        var columns = RowWriters<TEntity>.Of(request).For(request, statement, reader, model);
        var getKey = columns.GetKeyReader(key, reader, model);
        var pages = new List<(TKey Key, JsonPage<TEntity> Page)>();
        using var output = new ResultWriter(request.Limits);
        JsonPage<TEntity>? page = null;
        var last = default(TKey);
        var row = new Row(reader);
        for (var isRead = await reader.ReadAsync(cancellationToken); isRead; isRead = await row.ReadNextAsync(cancellationToken))
        {
            var one = getKey(row);
            if (page is null || !EqualityComparer<TKey>.Default.Equals(one, last))
            {
                page?.End();
                last = one;
                page = new JsonPage<TEntity>(request, columns, output);
                pages.Add((one, page));
            }

            if (!page.TryAdd(row))
                return null;
        }

        page?.End();
        var json = output.WrittenSpan.ToArray();
        request.Limits.AddReadMemory(json.Length);
        var written = new Dictionary<TKey, WrittenRows<TEntity>>(pages.Count);
        foreach (var (one, ofOne) in pages)
        {
            if (!written.TryAdd(one, ofOne.Of(json)))
                return null;
        }

        return written;
    }
}

using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Sqlite.Statements;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>
/// Writes the rows of each key as a JSON list while they are read. Keys without rows are missing. Null when a value does not fit the result, or when
/// the rows of a key are not together.
/// </summary>
internal sealed class JsonListsConsumer<TKey, TEntity>(ListRequest<TEntity> request, Expression<Func<TEntity, TKey>> key)
    : IRowConsumer<TEntity, Dictionary<TKey, PreserializedRows<TEntity>>>
    where TKey : notnull
{
    public async ValueTask<Dictionary<TKey, PreserializedRows<TEntity>>?> ReadAsync(
        DbDataReader reader, Statement<TEntity> statement, IModel model, CancellationToken cancellationToken)
    {
        var columns = StatementColumns<TEntity>.Of(request.Plan!, statement, reader, model);
        var getKey = columns.GetKeyReader(key, reader, model);
        var lists = new List<(TKey Key, JsonListWriter<TEntity> List)>();
        using var output = new ResultWriter(request.Limits!);
        JsonListWriter<TEntity>? list = null;
        var last = default(TKey);
        var row = new Row(reader);
        for (var isRead = await reader.ReadAsync(cancellationToken); isRead; isRead = await row.ReadNextAsync(cancellationToken))
        {
            var current = getKey(row);
            if (list is null || !EqualityComparer<TKey>.Default.Equals(current, last))
            {
                list?.End();
                last = current;
                list = new JsonListWriter<TEntity>(request, columns, output);
                lists.Add((current, list));
            }

            if (!list.TryAdd(row))
                return null;
        }

        list?.End();
        var json = output.WrittenSpan.ToArray();
        request.Limits!.AddReadMemory(json.Length);
        var written = new Dictionary<TKey, PreserializedRows<TEntity>>(lists.Count);
        foreach (var (current, ofCurrent) in lists)
        {
            if (!written.TryAdd(current, ofCurrent.ToRows(json)))
                return null;
        }

        return written;
    }
}

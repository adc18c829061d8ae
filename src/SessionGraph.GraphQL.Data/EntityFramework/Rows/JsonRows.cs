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
        var columns = request.Fields.Features.GetOrAdd(static () => new RowWriters<TEntity>()).For(request, statement, reader, model);
        var output = new ResultWriter();
        var isWritten = false;
        try
        {
            var (count, hasMore) = (0, false);
            var ends = columns.EndReader is { } endReader ? new EndRows<TEntity>(endReader) : null;
            var row = new Row(reader);
            output.WriteStartArray();
            for (var isRead = await reader.ReadAsync(cancellationToken); isRead; isRead = await row.ReadNextAsync(cancellationToken))
            {
                if (hasMore = count == request.Count)
                    break;

                if (!TryWrite(row, columns.Writer, output))
                    return null;

                ends?.Take(row, count is 0);
                count++;
            }

            output.WriteEndArray();
            isWritten = true;
            return ends is null
                ? new WrittenRows<TEntity>(output, count, hasMore, default, default)
                : new WrittenRows<TEntity>(output, count, hasMore, ends.First, ends.Last);
        }
        finally
        {
            if (!isWritten)
                output.Dispose();
        }
    }

    // What is wrong with a value is said where its object is read and written whole.
    private static bool TryWrite(Row row, RowWriter rowWriter, ResultWriter output)
    {
        try
        {
            return rowWriter.TryWrite(row, output);
        }
        catch (Exception exception) when (exception is FormatException or InvalidCastException or OverflowException or ArgumentException)
        {
            return false;
        }
    }
}

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
        var readRow = statement.GetRowReader(reader, model);
        var rows = new List<TEntity>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(readRow(reader));

        return rows;
    }
}

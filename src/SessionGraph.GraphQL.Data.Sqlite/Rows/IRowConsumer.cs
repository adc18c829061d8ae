using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Sqlite.Statements;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Reads the rows of a statement.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
internal interface IRowConsumer<TEntity, TResult>
{
    /// <summary>Reads the rows that the result needs.</summary>
    ValueTask<TResult?> ReadAsync(
        DbDataReader reader, Statement<TEntity> statement, IModel model, CancellationToken cancellationToken);
}

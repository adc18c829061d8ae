using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using SessionGraph.GraphQL.Data.Sqlite.Statements;

namespace SessionGraph.GraphQL.Data.Sqlite.Rows;

/// <summary>Takes a statement's rows.</summary>
/// <typeparam name="TEntity">The entity that the rows are of.</typeparam>
/// <typeparam name="TResult">What is made of them.</typeparam>
internal interface IRowConsumer<TEntity, TResult>
{
    /// <summary>Reads all the rows that are needed.</summary>
    ValueTask<TResult?> ReadAsync(
        DbDataReader reader, Statement<TEntity> statement, IModel model, CancellationToken cancellationToken);
}

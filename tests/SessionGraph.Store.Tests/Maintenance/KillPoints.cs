using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionGraph.Store.Tests.Maintenance;

/// <summary>Keeps what a process would leave that is killed before each of its statements, and after the last.</summary>
internal sealed class KillPoints(StoreFiles files) : DbCommandInterceptor, IDisposable
{
    public List<StoreFiles> Left { get; } = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Keep();
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep();
        return new(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Keep();
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep();
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Keep();
        return new(result);
    }

    public void Keep() => Left.Add(files.CopyAsKilled());

    public void Dispose() => Left.ForEach(left => left.Dispose());
}

using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>Makes the faults that requests ask for happen in their statements, rows and commits; and the disk full.</summary>
internal sealed class FaultInjection : DbCommandInterceptor, IDbConnectionInterceptor
{
    private const string Statements = "fault statements";
    private const string Rows = "fault rows";
    private const string MaxPageCount = "4294967294";

    private static readonly HttpContextAccessor s_accessor = new();

    private readonly ConditionalWeakTable<DbConnection, object> _fullConnections = [];

    /// <summary>How often each kind of fault happened.</summary>
    public ConcurrentDictionary<FaultKind, int> Struck { get; } = new();

    /// <summary>Whether the database may take no more pages than it has.</summary>
    public bool IsDiskFull { get; set; }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await StrikeStatementAsync(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await StrikeStatementAsync(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await StrikeStatementAsync(command);
        return result;
    }

    /// <inheritdoc/>
    public DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        ((SqliteConnection)result).CreateFunction("fault", RaiseOfRow);
        return result;
    }

    /// <inheritdoc/>
    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        foreach (var table in (string[])["Sessions", "PathSessionInstructors", "ChangeLog"])
        {
            foreach (var change in (string[])["INSERT", "UPDATE", "DELETE"])
            {
                Execute(
                    connection,
                    null,
                    $"""
                    CREATE TEMP TRIGGER IF NOT EXISTS "Fault{change}{table}" AFTER {change} ON main."{table}" BEGIN
                        SELECT CASE fault()
                            WHEN 'RowAborts' THEN RAISE(ABORT, 'a fault was asked for')
                            WHEN 'RowFails' THEN RAISE(FAIL, 'a fault was asked for')
                            WHEN 'RowTakesBack' THEN RAISE(ROLLBACK, 'a fault was asked for')
                        END;
                    END
                    """);
            }
        }
    }

    /// <inheritdoc/>
    public Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    private static bool IsAt(HttpContext context, string counter, int at)
    {
        var count = (int)(context.Items[counter] ?? 0) + 1;
        context.Items[counter] = count;
        return count == at;
    }

    private static async Task GoAwayAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (context.RequestAborted.Register(gone.SetResult))
        {
            context.Abort();
            await gone.Task;
        }
    }

    private static void Execute(DbConnection connection, DbTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are those of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }

    private async ValueTask StrikeStatementAsync(DbCommand command)
    {
        FillDisk(command);
        if (s_accessor.HttpContext is not { } context || Fault.Of(context) is not { } fault)
            return;
        if (fault.Kind is FaultKind.CommitFails)
            WatchCommits(command.Connection!);
        if (!IsAt(context, Statements, fault.At))
            return;
        if (fault.Kind is FaultKind.ClientGone)
        {
            Count(fault.Kind);
            await GoAwayAsync(context);
        }
        else if (fault.Kind is FaultKind.StatementFails or FaultKind.TransactionLost)
        {
            Count(fault.Kind);
            if (fault.Kind is FaultKind.TransactionLost)
                Execute(command.Connection!, command.Transaction, "ROLLBACK");
            throw new SqliteException("A fault was asked for.", fault.ErrorCode);
        }
    }

    private void WatchCommits(DbConnection connection)
        => raw.sqlite3_commit_hook(((SqliteConnection)connection).Handle, _ => IsStruck(FaultKind.CommitFails) ? 1 : 0, null);

    private void FillDisk(DbCommand command)
    {
        var isFull = _fullConnections.TryGetValue(command.Connection!, out _);
        if (isFull == IsDiskFull)
            return;
        // SQLite takes as many pages as there are for the least maximum.
        Execute(command.Connection!, command.Transaction, $"PRAGMA max_page_count = {(IsDiskFull ? "1" : MaxPageCount)}");
        if (IsDiskFull)
            _fullConnections.Add(command.Connection!, MaxPageCount);
        else
            _fullConnections.Remove(command.Connection!);
    }

    private string RaiseOfRow()
    {
        if (s_accessor.HttpContext is not { } context
            || Fault.Of(context) is not { Kind: FaultKind.RowAborts or FaultKind.RowFails or FaultKind.RowTakesBack } fault
            || !IsAt(context, Rows, fault.At))
            return "";
        Count(fault.Kind);
        return fault.Kind.ToString();
    }

    private bool IsStruck(FaultKind kind)
    {
        if (Fault.Of(s_accessor.HttpContext)?.Kind != kind)
            return false;
        Count(kind);
        return true;
    }

    private void Count(FaultKind kind) => Struck.AddOrUpdate(kind, 1, static (_, count) => count + 1);
}

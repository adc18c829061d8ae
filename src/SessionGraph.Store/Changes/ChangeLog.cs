using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SessionGraph.Store;

/// <summary>
/// The change log of the store. A write appends its changes in its own transaction, so the log holds exactly the committed changes, in
/// commit order. <see cref="SessionChangeFeed"/> delivers them.
/// </summary>
/// <remarks>
/// The feed reads older changes, and the changes of other processes, from this log. Processes only need to notify each other that there are
/// new changes.
/// </remarks>
public sealed class ChangeLog(IDbContextFactory<SessionGraphContext> contexts, TimeProvider timeProvider)
{
    // A reader holds a batch while its client reads. A batch is limited in rows, and in bytes up to its last row.
    private const int MaxBatchCount = 64;
    private const int MaxBatchSize = 64 * 1024;

    private const string Insert = """
        INSERT INTO "ChangeLog" ("SessionId", "Provider", "Kind", "ChangedAt", "State")
        VALUES (@SessionId, @Provider, @Kind, @ChangedAt, @State) RETURNING "Sequence"
        """;

    /// <summary>
    /// Gives the log a new identity, so that every earlier cursor ends with <c>EVENTS_LOST</c>. Call it before the store is used whenever
    /// another state of the database replaces this one, for example after a restore. Without it, new changes would reuse sequence numbers
    /// that clients already hold.
    /// </summary>
    public static Task RenewIdentityAsync(SessionGraphContext context, CancellationToken cancellationToken)
    {
        var identity = Guid.NewGuid();
        return context.ChangeLogStates.ExecuteUpdateAsync(
            update => update.SetProperty(state => state.Identity, identity), cancellationToken);
    }

    /// <summary>The log's identity and the sequence number of the newest change, or 0 when there is none.</summary>
    public async Task<(Guid Identity, long End)> ReadEndAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var state = await context.ChangeLogStates.SingleAsync(cancellationToken);
        var newest = await context.ChangeLog.MaxAsync(entry => (long?)entry.Sequence, cancellationToken);
        return (state.Identity, newest ?? state.PrunedThrough);
    }

    /// <summary>Appends changes in the context's transaction and returns them with their sequence numbers.</summary>
    /// <param name="context">The context of the write.</param>
    /// <param name="changes">
    /// The kind of each change and the session as it is stored now, in the order in which readers receive them.
    /// </param>
    /// <param name="cancellationToken">Cancels the append. The write must then be rolled back.</param>
    internal async Task<IReadOnlyList<SessionChange>> AppendAsync(
        SessionGraphContext context, IReadOnlyList<(SessionChangeKind Kind, Session Session)> changes, CancellationToken cancellationToken)
    {
        var states = SessionStateSerializer.Of(context.Model);
        var changedAt = Instant.Format(timeProvider.GetUtcNow().UtcDateTime);
        var appended = new SessionChange[changes.Count];
        // Plain ADO.NET: EF Core's change tracker would take longer than the statement.
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = Insert;
        for (var index = 0; index < changes.Count; index++)
        {
            var (kind, session) = changes[index];
            var state = states.Write(session);
            command.Parameters.Clear();
            AddParameter(command, "SessionId", session.Id);
            AddParameter(command, "Provider", (int)session.Provider);
            AddParameter(command, "Kind", (int)kind);
            AddParameter(command, "ChangedAt", changedAt);
            AddParameter(command, "State", Encoding.UTF8.GetString(state));
            var size = state.Length;
            appended[index] = new SessionChange((long)(await command.ExecuteScalarAsync(cancellationToken))!, kind, session, size);
        }

        return appended;
    }

    /// <summary>
    /// The next changes, at least one. One statement reads them, so that a concurrent pruning either removes none of them or is detected.
    /// </summary>
    /// <param name="after">The sequence number of the reader's last change.</param>
    /// <param name="through">The sequence number of the newest change that may be read; greater than <paramref name="after"/>.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="ChangesLostException">The log no longer has all changes after this position.</exception>
    internal async Task<IReadOnlyList<SessionChange>> ReadAsync(long after, long through, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.ChangeLog
            .Where(entry => entry.Sequence > after && entry.Sequence <= through)
            .OrderBy(entry => entry.Sequence)
            .Take(MaxBatchCount)
            .Select(entry => new
            {
                entry.Sequence,
                entry.Kind,
                entry.Provider,
                entry.State,
                PrunedThrough = context.ChangeLogStates.Select(state => state.PrunedThrough).First(),
            });
        var states = SessionStateSerializer.Of(context.Model);
        var batch = new List<SessionChange>();
        var size = 0;
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.PrunedThrough > after)
                throw new ChangesLostException();
            var state = Encoding.UTF8.GetBytes(row.State);
            batch.Add(new SessionChange(row.Sequence, row.Kind, Restore(states.Read(row.Provider, state), row.Kind), state.Length));
            size += state.Length;
            if (size >= MaxBatchSize)
                break;
        }

        return batch is [] ? throw new ChangesLostException() : batch;
    }

    private static Session Restore(Session session, SessionChangeKind kind)
    {
        if (kind is SessionChangeKind.Deleted)
            session.Status = SessionStatus.Deleted;
        return session;
    }

    private static void AddParameter(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}

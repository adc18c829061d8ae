using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SessionGraph.Store;

/// <summary>
/// The log of changes in the store. A change is appended in the transaction of the write that makes it, so that the log has each committed
/// change and no other, in the order of the commits. <see cref="SessionChangeFeed"/> delivers from it.
/// </summary>
/// <remarks>
/// The feed reads this log for what it does not hold in memory, so another process's changes are read here as well: what several
/// processes need beside it is to tell each other that there is something new.
/// </remarks>
public sealed class ChangeLog(IDbContextFactory<SessionGraphContext> contexts, TimeProvider timeProvider)
{
    // A reader keeps a batch while its client reads: it is bounded in rows and, but for its last one, in bytes.
    private const int MaxBatchCount = 64;
    private const int MaxBatchSize = 64 * 1024;

    private const string Insert = """
        INSERT INTO "ChangeLog" ("SessionId", "Provider", "Kind", "ChangedAt", "State")
        VALUES (@SessionId, @Provider, @Kind, @ChangedAt, @State) RETURNING "Sequence"
        """;

    /// <summary>
    /// Gives the log a new identity, so that every cursor of before ends with <c>EVENTS_LOST</c>. Whoever puts another state of the
    /// database in place of this one, as when a backup is restored, calls this before the store is used: else sequence numbers that were
    /// given out before would be given to other changes.
    /// </summary>
    public static Task RenewIdentityAsync(SessionGraphContext context, CancellationToken cancellationToken)
    {
        var identity = Guid.NewGuid();
        return context.ChangeLogStates.ExecuteUpdateAsync(
            update => update.SetProperty(state => state.Identity, identity), cancellationToken);
    }

    /// <summary>The log's identity, and the sequence number of the newest change; 0 where there was none.</summary>
    public async Task<(Guid Identity, long End)> ReadEndAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var state = await context.ChangeLogStates.SingleAsync(cancellationToken);
        var newest = await context.ChangeLog.MaxAsync(entry => (long?)entry.Sequence, cancellationToken);
        return (state.Identity, newest ?? state.PrunedThrough);
    }

    /// <summary>Appends changes in the context's transaction, and gives them back with their numbers.</summary>
    /// <param name="context">The context of the write.</param>
    /// <param name="changes">What happened, and the sessions as they are stored now, in the order in which readers get them.</param>
    /// <param name="cancellationToken">Stops the appending. The write is to be taken back then.</param>
    internal async Task<IReadOnlyList<SessionChange>> AppendAsync(
        SessionGraphContext context, IReadOnlyList<(SessionChangeKind Kind, Session Session)> changes, CancellationToken cancellationToken)
    {
        var states = SessionStateSerializer.Of(context.Model);
        var changedAt = Instant.Format(timeProvider.GetUtcNow().UtcDateTime);
        var appended = new SessionChange[changes.Count];
        // By hand: EF Core's change tracker would take longer than the statement.
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
    /// The next changes: some, at least one. Reads one statement, so that what is removed meanwhile is either all there or missed.
    /// </summary>
    /// <param name="after">The sequence number of the last change that the reader has.</param>
    /// <param name="through">The sequence number of the newest change that may be read; greater than <paramref name="after"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ChangesLostException">The log no longer has all that follows.</exception>
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

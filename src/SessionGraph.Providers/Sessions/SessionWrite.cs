using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>One write: a context in a transaction, rolled back unless completed.</summary>
internal sealed class SessionWrite(SessionWriter writer, SessionGraphContext context, IDbContextTransaction transaction) : IAsyncDisposable
{
    private const int SqliteConstraintUnique = 2067;

    /// <summary>The context. It tracks only what is asked for with <c>AsTracking()</c>, added or removed.</summary>
    public SessionGraphContext Context { get; } = context;

    /// <summary>Refuses the write when the client read another version.</summary>
    /// <exception cref="ConflictException">The version differs.</exception>
    public static void RequireVersion(Session session, int? expectedVersion)
    {
        if (expectedVersion is not null && expectedVersion != session.Version)
            throw new ConflictException(expectedVersion, session.Version);
    }

    /// <summary>
    /// Saves and commits what is tracked, then publishes one change a changed session. Without a change it does nothing: no version, no
    /// event.
    /// </summary>
    /// <exception cref="ConflictException">Another write came between.</exception>
    /// <exception cref="ExternalIdTakenException">The external id is in use.</exception>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        var changes = Changes();
        if (changes.Count == 0)
            return;
        try
        {
            await Context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException exception)
        {
            var current = await exception.Entries[0].GetDatabaseValuesAsync(cancellationToken);
            throw new ConflictException(null, current?.GetValue<int>(nameof(Session.Version)) ?? 0);
        }
        catch (DbUpdateException exception) when (TakenExternalId(exception) is { } session)
        {
            throw new ExternalIdTakenException(session.Provider, session.Connection, session.ExternalId);
        }

        await transaction.CommitAsync(CancellationToken.None);
        foreach (var change in changes)
            Finish(change);
        await writer.PublishAsync(changes);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await Context.DisposeAsync();
    }

    private List<SessionChange> Changes()
    {
        Context.ChangeTracker.DetectChanges();
        var instructed = Context.ChangeTracker.Entries<PathSessionInstructor>()
            .Where(entry => entry.State is not EntityState.Unchanged)
            .Select(entry => entry.Entity.SessionId)
            .ToHashSet();
        return
        [
            .. Context.ChangeTracker.Entries<Session>()
                .Where(entry => entry.State is not EntityState.Unchanged || instructed.Contains(entry.Entity.Id))
                .Select(entry => new SessionChange(KindOf(entry), entry.Entity)),
        ];
    }

    private static SessionChangeKind KindOf(EntityEntry<Session> entry) => entry switch
    {
        { State: EntityState.Added } => SessionChangeKind.Created,
        { State: EntityState.Deleted } => SessionChangeKind.Deleted,
        _ when !entry.Property(session => session.Status).IsModified => SessionChangeKind.Updated,
        { Entity.Status: SessionStatus.Cancelled } => SessionChangeKind.Cancelled,
        { Entity.Status: SessionStatus.Deleted } => SessionChangeKind.Deleted,
        _ => SessionChangeKind.Updated,
    };

    private static Session? TakenExternalId(DbUpdateException exception)
        => exception.InnerException is SqliteException { SqliteExtendedErrorCode: SqliteConstraintUnique }
            ? exception.Entries.Select(entry => entry.Entity).OfType<Session>().FirstOrDefault()
            : null;

    // What leaves is the row: of the links, only those would be there that happened to be tracked.
    private static void Finish(SessionChange change)
    {
        if (change.Kind is SessionChangeKind.Deleted)
            change.Session.Status = SessionStatus.Deleted;
        if (change.Session is AcademicSession session)
            (session.Parent, session.Children) = (null, []);
    }
}

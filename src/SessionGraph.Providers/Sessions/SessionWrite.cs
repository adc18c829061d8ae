using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace SessionGraph.Providers;

/// <summary>One write of a provider. Disposing it rolls back unless it was completed.</summary>
public sealed class SessionWrite(
    IReadOnlyDictionary<Provider, SessionProvider> providers,
    ProviderConnections connections,
    StoreWrite write,
    SessionChangeFeed feed) : IAsyncDisposable
{
    private const int SqliteConstraintUnique = 2067;

    private readonly List<(SessionChangeKind Kind, Session Session)> _inserted = [];
    private bool _isFlushed;

    /// <summary>The context. It only tracks entities that are queried with <c>AsTracking()</c>, added or removed.</summary>
    public SessionGraphContext Context => write.Context;

    /// <summary>Finds the session of the write, tracked, in the version that the client read.</summary>
    /// <param name="sessions">The provider's sessions, including the parts that the write needs.</param>
    /// <param name="reference">The reference to the session.</param>
    /// <param name="expectedVersion">The version that the client read; null when it named none.</param>
    /// <param name="toError">Creates the provider's error for a missing session.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <exception cref="SessionException">There is no such session; see <paramref name="toError"/>.</exception>
    /// <exception cref="ConnectionNotFoundException">The key names a connection that the provider does not have.</exception>
    /// <exception cref="ConflictException">The version differs.</exception>
    public async Task<TSession> FindAsync<TSession>(
        IQueryable<TSession> sessions,
        SessionReference reference,
        int? expectedVersion,
        Func<SessionReference, SessionException> toError,
        CancellationToken cancellationToken)
        where TSession : Session
    {
        if (reference.Key is { } given)
        {
            var connection = connections.Find(ProviderOf<TSession>().Number, given.Connection, "key.connection");
            reference = new SessionReference(null, given with { Connection = connection.Name });
        }

        var id = reference.Id;
        var session = reference.Key is { } key
            ? await OfKey(sessions.AsTracking(), key.Connection!, key.ExternalId)
                .OrderBy(session => session.Id)
                .FirstOrDefaultAsync(cancellationToken)
            : await sessions.AsTracking().SingleOrDefaultAsync(session => session.Id == id, cancellationToken);
        RequireVersion(session ?? throw toError(reference), expectedVersion);
        return session;
    }

    /// <summary>Checks that no other session has the external id of a new session.</summary>
    /// <exception cref="ExternalIdTakenException">Another session has it.</exception>
    public async Task RequireUnusedExternalIdAsync<TSession>(TSession session, CancellationToken cancellationToken)
        where TSession : Session
    {
        if (await OfKey(Context.Set<TSession>(), session.Connection, session.ExternalId!).AnyAsync(cancellationToken))
            throw ExternalIdTaken(session);
    }

    /// <summary>
    /// Saves the tracked changes, appends one change per session to the log, commits both, and then publishes the changes. Without changes
    /// it does nothing: no new version, no event.
    /// </summary>
    /// <exception cref="ConflictException">Another write came in between.</exception>
    /// <exception cref="ExternalIdTakenException">The external id is in use.</exception>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        var appended = await SaveAsync(cancellationToken);
        if (appended.Count == 0 && !_isFlushed)
            return;

        await write.CommitAsync(() =>
        {
            feed.Publish(appended);
            return Task.CompletedTask;
        });
    }

    /// <summary>
    /// Inserts a new session immediately and sets its id. The session is not tracked, and must refer to other records by id only.
    /// </summary>
    public async Task InsertAsync(Session session, CancellationToken cancellationToken)
    {
        await write.InsertAsync(session, cancellationToken);
        _inserted.Add((SessionChangeKind.Created, session));
    }

    /// <summary>
    /// Saves the tracked changes, appends them to the log and stops tracking them, so that a write of many sessions needs no more memory
    /// than one of few. <see cref="CompleteAsync"/> commits them. Readers get these changes from the log.
    /// </summary>
    /// <inheritdoc cref="CompleteAsync"/>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await SaveAsync(cancellationToken);
        Context.ChangeTracker.Clear();
        _isFlushed = true;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => write.DisposeAsync();

    private async Task<IReadOnlyList<SessionChange>> SaveAsync(CancellationToken cancellationToken)
    {
        List<(SessionChangeKind Kind, Session Session)> changes = [.. _inserted, .. Changes()];
        _inserted.Clear();
        foreach (var ofProvider in changes.GroupBy(change => change.Session.Provider, change => change.Session))
            await providers[ofProvider.Key].CompleteStatesAsync(Context, [.. ofProvider], cancellationToken);

        try
        {
            await Context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException exception)
        {
            var values = await exception.Entries[0].GetDatabaseValuesAsync(cancellationToken);
            var current = values?.ToObject() as Session;
            throw new ConflictException(null, current?.Version ?? 0, current);
        }
        catch (DbUpdateException exception) when (TakenExternalId(exception) is { } session)
        {
            throw ExternalIdTaken(session);
        }

        foreach (var (kind, session) in changes)
            Finish(kind, session);
        return await feed.AppendAsync(Context, changes, cancellationToken);
    }

    private IQueryable<TSession> OfKey<TSession>(IQueryable<TSession> sessions, string connection, string externalId)
        where TSession : Session
        => ProviderOf<TSession>().FindByExternalId(sessions.Where(session => session.Connection == connection), externalId);

    private SessionProvider ProviderOf<TSession>() => providers.Values.First(provider => provider.SessionType == typeof(TSession));

    private static void RequireVersion(Session session, int? expectedVersion)
    {
        if (expectedVersion is not null && expectedVersion != session.Version)
            throw new ConflictException(expectedVersion, session.Version, Detached(session));
    }

    private ExternalIdTakenException ExternalIdTaken(Session session)
        => new(providers[session.Provider], session.Connection, session.ExternalId);

    private List<(SessionChangeKind Kind, Session Session)> Changes()
    {
        Context.ChangeTracker.DetectChanges();
        var partsOf = Context.ChangeTracker.Entries<ISessionPart>()
            .Where(entry => entry.State is not EntityState.Unchanged)
            .Select(entry => entry.Entity.SessionId)
            .ToHashSet();
        return
        [
            .. Context.ChangeTracker.Entries<Session>()
                .Where(entry => entry.State is not EntityState.Unchanged || partsOf.Contains(entry.Entity.Id))
                .Select(entry => (KindOf(entry), entry.Entity)),
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

    // Only the row is published: of the links, only those that happen to be tracked would be present.
    private static void Finish(SessionChangeKind kind, Session session)
    {
        if (kind is SessionChangeKind.Deleted)
            session.Status = SessionStatus.Deleted;
        Detached(session);
    }

    private static Session Detached(Session session)
    {
        (session as ILinkedSession)?.ClearLinks();
        return session;
    }
}

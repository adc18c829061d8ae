using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace SessionGraph.Providers;

/// <summary>One write of a provider, taken back unless completed.</summary>
public sealed class SessionWrite(
    IReadOnlyDictionary<Provider, SessionProvider> providers,
    ProviderConnections connections,
    StoreWrite write,
    SessionChangeFeed feed) : IAsyncDisposable
{
    private const int SqliteConstraintUnique = 2067;

    private readonly List<(SessionChangeKind Kind, Session Session)> _inserted = [];
    private bool _isFlushed;

    /// <summary>The context. It tracks only what is asked for with <c>AsTracking()</c>, added or removed.</summary>
    public SessionGraphContext Context => write.Context;

    /// <summary>Finds the session that the write is for, tracked, in the version that the client read.</summary>
    /// <param name="sessions">The provider's sessions, with what of their parts the write needs.</param>
    /// <param name="reference">The session that the client means.</param>
    /// <param name="expectedVersion">The version that the client read; null where it named none.</param>
    /// <param name="toError">Makes the provider's error of a session that is not there.</param>
    /// <param name="cancellationToken">Ends the search.</param>
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

    /// <summary>Refuses a new session whose external id is another session's.</summary>
    /// <exception cref="ExternalIdTakenException">It is.</exception>
    public async Task RequireUnusedExternalIdAsync<TSession>(TSession session, CancellationToken cancellationToken)
        where TSession : Session
    {
        if (await OfKey(Context.Set<TSession>(), session.Connection, session.ExternalId!).AnyAsync(cancellationToken))
            throw ExternalIdTaken(session);
    }

    /// <summary>
    /// Saves what is tracked, appends one change a changed session to the log, commits both, and then publishes the changes. Without a
    /// change it does nothing: no version, no event.
    /// </summary>
    /// <exception cref="ConflictException">Another write came between.</exception>
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

    /// <summary>Inserts a new session at once, and sets its id. It is not tracked, and must refer to others by their ids alone.</summary>
    public async Task InsertAsync(Session session, CancellationToken cancellationToken)
    {
        await write.InsertAsync(session, cancellationToken);
        _inserted.Add((SessionChangeKind.Created, session));
    }

    /// <summary>
    /// Saves what is tracked, appends it to the log and tracks it no longer: a write of many sessions needs no more memory than one of few.
    /// <see cref="CompleteAsync"/> commits it. Readers of the changes get these from the log.
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

    // What leaves is the row: of the links, only those would be there that happened to be tracked.
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

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SessionGraph.Store;

/// <summary>
/// Sets the timestamps and the version of sessions when they are saved. Contexts get it through their options, because a pooled context
/// cannot inject services.
/// </summary>
internal sealed class TimestampInterceptor(TimeProvider timeProvider) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context!.ChangeTracker);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Stamp(eventData.Context!.ChangeTracker);
        return ValueTask.FromResult(result);
    }

    private void Stamp(ChangeTracker tracker)
    {
        var now = Instant.Now(timeProvider);
        HashSet<long>? changed = null;
        foreach (var entry in tracker.Entries<ISessionPart>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                (changed ??= []).Add(entry.Entity.SessionId);
        }

        foreach (var entry in tracker.Entries<Session>())
        {
            if (entry.State is EntityState.Added)
                SetInsertValues(entry.Entity, now);
            // A change of a session's part changes the session.
            else if (entry.State is EntityState.Modified
                || (entry.State is EntityState.Unchanged && changed?.Contains(entry.Entity.Id) == true))
                SetUpdateValues(entry, now);
        }
    }

    /// <summary>Sets the timestamps and version of a new session unless they already have values.</summary>
    public static void SetInsertValues(Session session, DateTime now)
    {
        if (session.CreatedAt == default)
            session.CreatedAt = now;
        if (session.UpdatedAt == default)
            session.UpdatedAt = now;
        if (session.Version == 0)
            session.Version = 1;
    }

    private static void SetUpdateValues(EntityEntry<Session> entry, DateTime now)
    {
        var version = entry.Property(session => session.Version);
        version.CurrentValue = version.OriginalValue + 1;
        // The clock may go back, but <c>UpdatedAt</c> must not: a client that reads what changed since an instant would miss the change.
        var updatedAt = entry.Property(session => session.UpdatedAt);
        updatedAt.CurrentValue = now > updatedAt.OriginalValue ? now : updatedAt.OriginalValue;
    }
}

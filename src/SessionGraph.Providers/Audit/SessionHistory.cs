using System.Globalization;

namespace SessionGraph.Providers;

/// <summary>Adds the audit of a session to the session.</summary>
[ExtendObjectType<Session>]
public static class SessionHistory
{
    /// <summary>The audit's entries of this session, the oldest first unless `order` is given.</summary>
    [Authorize(Scopes.AuditRead)]
    [Cost(1)]
    [UsePaging(IncludeTotalCount = true, ConnectionName = "AuditEntries")]
    [UseFiltering<AuditEntryFilterInputType>]
    [UseSorting<AuditEntrySortInputType>]
    [BatchResolver]
    public static Task<IReadOnlyList<PassThroughConnection<AuditEntry>?>> GetHistoryAsync(
        [Parent(requires: nameof(Session.Id))] IReadOnlyList<Session> sessions,
        PagingArguments pagingArguments,
        QueryContext<AuditEntry> query,
        AuditEntriesByKeyDataLoader entries,
        CancellationToken cancellationToken)
        => entries.WithPassThrough(pagingArguments, query).LoadAsync(
            sessions, session => session.Id.ToString(CultureInfo.InvariantCulture), cancellationToken);
}

namespace SessionGraph.Providers;

/// <summary>Reads the audit.</summary>
[Authorize(Scopes.AuditRead)]
[ExtendObjectType(OperationTypeNames.Query)]
public static class AuditQueries
{
    /// <summary>The entries of the audit, paged by cursors, the oldest first unless `order` is given.</summary>
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering<AuditEntryFilterInputType>]
    [UseSorting<AuditEntrySortInputType>]
    public static IQueryable<AuditEntry> GetAuditEntries(SessionGraphContext store) => store.AuditEntries;
}

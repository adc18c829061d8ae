namespace SessionGraph.Providers;

/// <summary>The list of a kind of record that sessions refer to.</summary>
/// <typeparam name="TLookup">The entity.</typeparam>
[ExtendObjectType(OperationTypeNames.Query)]
public static class LookupQueries<TLookup>
    where TLookup : Lookup
{
    /// <summary>The records, paged by cursors.</summary>
    [LookupField("{1}", "The {1}, paged by cursors.")]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseLookupSearch]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<TLookup> GetRecords(SessionGraphContext store) => store.Set<TLookup>();
}

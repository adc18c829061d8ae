namespace SessionGraph.Providers;

/// <summary>Restricts lists of sessions and records to the connections that the caller may read.</summary>
internal sealed class ConnectionRestriction(ICaller caller) : IQueryRestriction
{
    /// <inheritdoc/>
    public RequiredValues? Find(Type entityType, IResolverContext context) => Find(entityType, caller.Access);

    /// <summary>What rows of this entity must have for a caller; null when the caller may read all of them.</summary>
    public static RequiredValues? Find(Type entityType, CallerAccess access)
    {
        if (access.Readable is not { } connections)
            return null;

        if (typeof(Session).IsAssignableFrom(entityType))
            return new RequiredValues(nameof(Session.Connection), connections);

        return typeof(Lookup).IsAssignableFrom(entityType) ? new RequiredValues(nameof(Lookup.Connection), connections) : null;
    }
}


namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A room in which course sessions take place.</summary>
[ObjectType<Room>]
public static class RoomType
{
    /// <summary>The room with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<Room?> GetNodeAsync(
        string id, LookupDataLoader<Room, string> rooms, IResolverContext context, CancellationToken cancellationToken)
        => rooms.LoadNodeAsync(id, context, cancellationToken);
}

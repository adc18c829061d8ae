using SessionGraph.Store;

namespace SessionGraph.Gateway.ZohoPeople;

/// <summary>A room that sessions are held in.</summary>
[ObjectType<Room>(IgnoreProperties = [nameof(Room.Connection)])]
public static class RoomType;

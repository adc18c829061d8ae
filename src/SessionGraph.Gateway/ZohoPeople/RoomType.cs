using SessionGraph.Store;

namespace SessionGraph.Gateway.ZohoPeople;

/// <summary>A room in which course sessions take place.</summary>
[ObjectType<Room>(IgnoreProperties = [nameof(Room.Connection)])]
public static class RoomType;

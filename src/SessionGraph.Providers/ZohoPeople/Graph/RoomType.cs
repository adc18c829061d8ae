
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A room in which course sessions take place.</summary>
[ObjectType<Room>(IgnoreProperties = [nameof(Room.Connection)])]
public static class RoomType;

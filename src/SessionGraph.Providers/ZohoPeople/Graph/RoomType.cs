
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A room in which course sessions take place.</summary>
[ObjectType<Room>]
public static class RoomType;

namespace SessionGraph.Providers.ZohoPeople;

internal sealed class RoomConfiguration() : LookupConfiguration<Room, string>("Rooms");

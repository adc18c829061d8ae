namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The changes of a room (PATCH). A field that is left out keeps its value.</summary>
public sealed record UpdateRoomInput : UpdateLookupInput;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A new room.</summary>
public sealed record CreateRoomInput : CreateTextLookupInput;

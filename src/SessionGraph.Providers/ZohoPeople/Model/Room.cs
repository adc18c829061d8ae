namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A room in which course sessions take place.</summary>
/// <remarks><c>roomId</c>, <c>sessionRoom</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class Room : Lookup<string>;

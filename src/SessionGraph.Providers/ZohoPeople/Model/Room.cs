namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A room in which course sessions take place.</summary>
/// <remarks><c>roomId</c>, <c>sessionRoom</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class Room
{
    /// <summary>The name of the connection that the room belongs to.</summary>
    public required string Connection { get; set; }

    /// <summary>The room's id in Zoho People, about 18 digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The room's name in Zoho People.</summary>
    public string Name { get; set; } = "";
}

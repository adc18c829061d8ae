namespace SessionGraph.Store;

/// <summary>A classroom.</summary>
/// <remarks><c>roomId</c>, <c>sessionRoom</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class Room
{
    /// <summary>The provider account.</summary>
    public string Connection { get; set; } = "default";

    /// <summary>The provider's id: about 18 digits.</summary>
    public string Id { get; set; } = "";

    /// <summary>The name.</summary>
    public string Name { get; set; } = "";
}

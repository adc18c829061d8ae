namespace SessionGraph.Workshops;

/// <summary>A branch of the library.</summary>
/// <remarks>Key: connection and id.</remarks>
public sealed class Branch
{
    /// <summary>The name of the connection that the branch belongs to.</summary>
    public required string Connection { get; set; }

    /// <summary>The library's id of the branch.</summary>
    public string Id { get; set; } = "";

    /// <summary>The branch's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>How many people its room holds.</summary>
    public int Capacity { get; set; }
}

namespace SessionGraph.Store;

/// <summary>A school or district that academic sessions belong to.</summary>
/// <remarks><c>org</c> in docs/providers/oneroster.md. Key: connection and sourcedId.</remarks>
public sealed class Organisation
{
    /// <summary>The provider account.</summary>
    public string Connection { get; set; } = "default";

    /// <summary><c>sourcedId</c>.</summary>
    public string SourcedId { get; set; } = "";

    /// <summary><c>name</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary><c>type</c>: <c>department</c>, <c>school</c>, <c>district</c>, <c>local</c>, <c>state</c> or <c>national</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary><c>parent.sourcedId</c>, or null at the top; not checked against the table.</summary>
    public string? ParentSourcedId { get; set; }
}

namespace SessionGraph.Store;

/// <summary>A school, district or other organisation that academic sessions belong to.</summary>
/// <remarks><c>org</c> in docs/providers/oneroster.md. Key: connection and sourcedId.</remarks>
public sealed class Organisation
{
    /// <summary>The provider account.</summary>
    public string Connection { get; set; } = "default";

    /// <summary>The organisation's OneRoster id.</summary>
    public string SourcedId { get; set; } = "";

    /// <summary>The organisation's name at the provider.</summary>
    public string Name { get; set; } = "";

    /// <summary>
    /// The kind of organisation, one of <c>department</c>, <c>school</c>, <c>district</c>, <c>local</c>, <c>state</c> or <c>national</c>.
    /// </summary>
    public string Type { get; set; } = "";

    /// <summary>
    /// The <c>sourcedId</c> of the organisation above this one; null at the top. The gateway may not know that organisation.
    /// </summary>
    public string? ParentSourcedId { get; set; }
}

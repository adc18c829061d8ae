namespace SessionGraph.Providers.OneRoster;

/// <summary>A school, district or other organisation that academic sessions belong to.</summary>
/// <remarks><c>org</c> in docs/providers/oneroster.md. Key: connection and sourcedId.</remarks>
public sealed class Organisation : Lookup<string>
{
    /// <summary>
    /// The kind of organisation, such as <c>school</c>. One of <c>department</c>, <c>school</c>, <c>district</c>, <c>local</c>,
    /// <c>state</c> and <c>national</c>.
    /// </summary>
    public string Type { get; set; } = "";

    /// <summary>
    /// The <c>sourcedId</c> of the organisation above this one. Null when there is none. The gateway may not know that organisation.
    /// </summary>
    public string? ParentSourcedId { get; set; }
}

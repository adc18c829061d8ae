namespace SessionGraph.Providers;

/// <summary>A reference to another OneRoster record (<c>GUIDRef</c>).</summary>
public sealed record GuidRefInput
{
    /// <summary><c>sourcedId</c> of a record of the same connection.</summary>
    public required string SourcedId { get; init; }

    /// <summary><c>href</c>: accepted as the REST API has it, and not kept; it follows from the sourcedId.</summary>
    public string? Href { get; init; }

    /// <summary><c>type</c>: accepted as the REST API has it, and not kept; it follows from the field.</summary>
    public string? Type { get; init; }
}

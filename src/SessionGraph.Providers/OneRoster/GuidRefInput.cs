using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers;

/// <summary>A reference to another OneRoster record (<c>GUIDRef</c>).</summary>
public sealed record GuidRefInput
{
    /// <summary>
    /// <c>sourcedId</c> of a record of the same connection, at most 255 characters. A UUID is the same in upper and in lower case.
    /// </summary>
    [StringLength(255)]
    public required string SourcedId { get; init; }

    /// <summary>
    /// <c>href</c>: at most 2000 characters, accepted as the REST API has it, and not kept; it follows from the sourcedId.
    /// </summary>
    [StringLength(2000)]
    public string? Href { get; init; }

    /// <summary><c>type</c>: at most 100 characters, accepted as the REST API has it, and not kept; it follows from the field.</summary>
    [StringLength(100)]
    public string? Type { get; init; }
}

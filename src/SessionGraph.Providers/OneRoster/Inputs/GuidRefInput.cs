using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.OneRoster;

/// <summary>A reference to another OneRoster record (<c>GUIDRef</c>).</summary>
public sealed record GuidRefInput : IInputObject
{
    /// <summary>
    /// The <c>sourcedId</c> of a record of the same connection, at most 255 characters. A UUID is the same in upper and lower case;
    /// other ids are case-sensitive.
    /// </summary>
    [StringLength(255)]
    public required string SourcedId { get; init; }

    /// <summary>Accepted for compatibility with the REST API, and ignored. At most 2000 characters.</summary>
    [StringLength(2000)]
    public string? Href { get; init; }

    /// <summary>Accepted for compatibility with the REST API, and ignored. At most 100 characters.</summary>
    [StringLength(100)]
    public string? Type { get; init; }

    IEnumerable<InputViolation> IInputObject.FindViolations() => InputLimits<GuidRefInput>.FindAll(this);
}

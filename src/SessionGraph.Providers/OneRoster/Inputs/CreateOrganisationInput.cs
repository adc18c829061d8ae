using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.OneRoster;

/// <summary>A new organisation.</summary>
public sealed record CreateOrganisationInput : CreateTextLookupInput
{
    /// <summary>
    /// The kind of organisation, such as <c>school</c>. One of <c>department</c>, <c>school</c>, <c>district</c>, <c>local</c>,
    /// <c>state</c> and <c>national</c>. At most 100 characters.
    /// </summary>
    [StringLength(100)]
    public required string Type { get; init; }

    /// <summary>The <c>sourcedId</c> of the organisation above this one. At most 255 characters. Default: none.</summary>
    [StringLength(255)]
    public string? ParentSourcedId { get; init; }
}

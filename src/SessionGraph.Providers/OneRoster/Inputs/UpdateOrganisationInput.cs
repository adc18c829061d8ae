using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The changes of an organisation (PATCH). A field that is left out keeps its value.</summary>
public sealed record UpdateOrganisationInput : UpdateLookupInput
{
    /// <summary>
    /// The kind of organisation, not null, such as <c>school</c>. One of <c>department</c>, <c>school</c>, <c>district</c>, <c>local</c>,
    /// <c>state</c> and <c>national</c>. At most 100 characters.
    /// </summary>
    [StringLength(100)]
    public Optional<string?> Type { get; init; }

    /// <summary>The <c>sourcedId</c> of the organisation above this one. At most 255 characters. Null removes it.</summary>
    [StringLength(255)]
    public Optional<string?> ParentSourcedId { get; init; }
}

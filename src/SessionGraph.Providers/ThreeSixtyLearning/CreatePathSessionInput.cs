using System.ComponentModel.DataAnnotations;
using SessionGraph.GraphQL;

namespace SessionGraph.Providers;

/// <summary>
/// A new session of a 360Learning path. If a required field is missing, the mutation returns 360Learning's error for it; the fields are
/// checked in their order here.
/// </summary>
public sealed record CreatePathSessionInput
{
    /// <summary>The provider account in which to create the session. At most 100 characters. Default: <c>default</c>.</summary>
    [StringLength(100)]
    public string? Connection { get; init; }

    /// <summary>
    /// Required: the id of the path that the session follows, 24 hexadecimal digits in upper or lower case. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public string? PathId { get; init; }

    /// <summary>Required: the name of the session. Not blank, at most 255 characters.</summary>
    [StringLength(255)]
    public string? SessionName { get; init; }

    /// <summary>
    /// Required: when the session starts, in ISO 8601 with seconds and an offset or <c>Z</c>, as in <c>2022-05-16T22:00:00.000Z</c>. At
    /// most 64 characters.
    /// </summary>
    [StringLength(64)]
    public string? StartDate { get; init; }

    /// <summary>
    /// When the session ends, in the format of <c>startDate</c> and not before it. At most 64 characters. Default: null, for an open-ended
    /// session.
    /// </summary>
    [StringLength(64)]
    public string? EndDate { get; init; }

    /// <summary>
    /// Required: the id of the group that owns the session, 24 hexadecimal digits in upper or lower case. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public string? SessionOwnerGroup { get; init; }

    /// <summary>
    /// The email addresses of the users who instruct the session, the main instructor first. Repeated addresses count once, ignoring case.
    /// At most 1000 items of at most 254 characters each; not null. Default, and when empty: the platform owner.
    /// </summary>
    [MaxLength(1000)]
    [StringLength(254)]
    public Optional<IReadOnlyList<string?>?> InstructorsMails { get; init; }

    /// <summary>Additional information, such as a registration number. At most 2000 characters. Default: null.</summary>
    [StringLength(2000)]
    public string? SessionAdditionalInformation { get; init; }
}

using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>
/// A new session of a 360Learning path. If a required field is left out, the mutation returns 360Learning's error for it. The fields are
/// checked in the order in which they are listed here.
/// </summary>
public sealed record CreatePathSessionInput
{
    /// <summary>
    /// The name of the connection in which to create the session; <c>connections</c> has the names. At most 100 characters. Default: the
    /// only connection of the provider. Until the next version, <c>default</c> means the same.
    /// </summary>
    [StringLength(100)]
    public string? Connection { get; init; }

    /// <summary>
    /// 360Learning's own id of the session, 24 hexadecimal digits; the gateway keeps it in lower case. At most 64 characters. Unique in the
    /// connection. Default: a new id.
    /// </summary>
    [StringLength(64)]
    public string? ExternalId { get; init; }

    /// <summary>Required: the id of the path that the session follows, 24 hexadecimal digits in upper or lower case. At most 64 characters.</summary>
    [StringLength(64)]
    public string? PathId { get; init; }

    /// <summary>Required: the name of the session. Not blank, at most 255 characters.</summary>
    [StringLength(255)]
    public string? SessionName { get; init; }

    /// <summary>
    /// Required: when the session starts, such as <c>2022-05-16T22:00:00.000Z</c>: in ISO 8601, with seconds and an offset or <c>Z</c>.
    /// At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public string? StartDate { get; init; }

    /// <summary>
    /// When the session ends, such as <c>2022-05-16T22:00:00.000Z</c>: in ISO 8601, with seconds and an offset or <c>Z</c>. It may be equal
    /// to <c>startDate</c>, not before it. Default: none, so that the session is open-ended. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public string? EndDate { get; init; }

    /// <summary>Required: the id of the group that owns the session, 24 hexadecimal digits in upper or lower case. At most 64 characters.</summary>
    [StringLength(64)]
    public string? SessionOwnerGroup { get; init; }

    /// <summary>
    /// The email addresses of the users who instruct the session, the main instructor first. At most 1000 items of at most 254 characters each,
    /// not null. Repeated addresses count once, ignoring case. Default, and when empty: the platform owner.
    /// </summary>
    [MaxLength(1000)]
    [StringLength(254)]
    public Optional<IReadOnlyList<string?>?> InstructorsMails { get; init; }

    /// <summary>Additional information, such as a registration number. At most 2000 characters. Default: none.</summary>
    [StringLength(2000)]
    public string? SessionAdditionalInformation { get; init; }
}

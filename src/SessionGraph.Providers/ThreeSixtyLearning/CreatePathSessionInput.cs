using System.ComponentModel.DataAnnotations;
using SessionGraph.GraphQL;

namespace SessionGraph.Providers;

/// <summary>
/// A new session of a 360Learning path. What is required is so by the provider's rules, which answer with the provider's errors, in the
/// order of the fields here.
/// </summary>
public sealed record CreatePathSessionInput
{
    /// <summary>The provider account, at most 100 characters. Default: <c>default</c>.</summary>
    [StringLength(100)]
    public string? Connection { get; init; }

    /// <summary><c>pathId</c>: the path, 24 hexadecimal digits in upper or lower case. At most 64 characters. Required.</summary>
    [StringLength(64)]
    public string? PathId { get; init; }

    /// <summary><c>sessionName</c>: not blank, at most 255 characters. Required.</summary>
    [StringLength(255)]
    public string? SessionName { get; init; }

    /// <summary>
    /// <c>startDate</c>: ISO 8601 with seconds and an offset or <c>Z</c>, as in <c>2022-05-16T22:00:00.000Z</c>; a fraction is optional. At
    /// most 64 characters. Required.
    /// </summary>
    [StringLength(64)]
    public string? StartDate { get; init; }

    /// <summary>
    /// <c>endDate</c>: in the form of the start, not before it; null for a session without end. At most 64 characters. Default: null.
    /// </summary>
    [StringLength(64)]
    public string? EndDate { get; init; }

    /// <summary>
    /// <c>sessionOwnerGroup</c>: the group that owns the session, 24 hexadecimal digits in upper or lower case. At most 64 characters.
    /// Required.
    /// </summary>
    [StringLength(64)]
    public string? SessionOwnerGroup { get; init; }

    /// <summary>
    /// <c>instructorsMails</c>: email addresses of users, the main instructor first; one that comes again counts once, whatever the case.
    /// At most 1000 items, of at most 254 characters each. Not null. Default, and where empty: the platform owner.
    /// </summary>
    [MaxLength(1000)]
    [StringLength(254)]
    public Optional<IReadOnlyList<string?>?> InstructorsMails { get; init; }

    /// <summary><c>sessionAdditionalInformation</c>: a registration number or the like, at most 2000 characters. Default: null.</summary>
    [StringLength(2000)]
    public string? SessionAdditionalInformation { get; init; }
}

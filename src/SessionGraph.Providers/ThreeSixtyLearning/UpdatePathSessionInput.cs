using System.ComponentModel.DataAnnotations;
using SessionGraph.GraphQL;
using SessionGraph.GraphQL.Types.Relay;
using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>A change of a 360Learning path session (PATCH): a field that is left out stays as it is.</summary>
public sealed record UpdatePathSessionInput
{
    /// <summary>The path session.</summary>
    [ID<PathSession>]
    public required long Id { get; init; }

    /// <summary><c>sessionName</c>: not blank, not null, at most 255 characters.</summary>
    [StringLength(255)]
    public Optional<string?> SessionName { get; init; }

    /// <summary>
    /// <c>startDate</c>: ISO 8601 with seconds and an offset or <c>Z</c>, as in <c>2022-05-16T22:00:00.000Z</c>; a fraction is optional.
    /// Not null, not after the end. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public Optional<string?> StartDate { get; init; }

    /// <summary>
    /// <c>endDate</c>: in the form of the start, not before it; null makes the session one without end. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public Optional<string?> EndDate { get; init; }

    /// <summary>
    /// <c>sessionOwnerGroup</c>: the group that owns the session, 24 hexadecimal digits in upper or lower case; not null. At most 64
    /// characters.
    /// </summary>
    [StringLength(64)]
    public Optional<string?> SessionOwnerGroup { get; init; }

    /// <summary>
    /// <c>instructorsMails</c>: email addresses of users, the main instructor first; one that comes again counts once, whatever the case.
    /// At most 1000 items, of at most 254 characters each. Not null; an empty list stands for the platform owner.
    /// </summary>
    [MaxLength(1000)]
    [StringLength(254)]
    public Optional<IReadOnlyList<string?>?> InstructorsMails { get; init; }

    /// <summary><c>sessionAdditionalInformation</c>: at most 2000 characters; null removes it.</summary>
    [StringLength(2000)]
    public Optional<string?> SessionAdditionalInformation { get; init; }

    /// <summary>The version that was read; when the session has another, nothing is changed. Default: any.</summary>
    public int? ExpectedVersion { get; init; }
}

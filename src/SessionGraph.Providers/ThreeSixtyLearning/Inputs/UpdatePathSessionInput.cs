using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The changes of a path session (PATCH). A field that is left out keeps its value.</summary>
public sealed record UpdatePathSessionInput
{
    /// <summary>The global id of the path session. Give either <c>id</c> or <c>key</c>.</summary>
    [ID<PathSession>]
    public long? Id { get; init; }

    /// <summary>The provider's own id of the path session, in place of <c>id</c>.</summary>
    public ExternalKeyInput? Key { get; init; }

    /// <summary>The name of the session. Not null or blank, at most 255 characters.</summary>
    [StringLength(255)]
    public Optional<string?> SessionName { get; init; }

    /// <summary>
    /// When the session starts, such as <c>2022-05-16T22:00:00.000Z</c>: in ISO 8601, with seconds and an offset or <c>Z</c>. Not null, not
    /// after the end. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public Optional<string?> StartDate { get; init; }

    /// <summary>
    /// When the session ends, such as <c>2022-05-16T22:00:00.000Z</c>: in ISO 8601, with seconds and an offset or <c>Z</c>. It may be equal
    /// to the start, not before it. Null makes the session open-ended. At most 64 characters.
    /// </summary>
    [StringLength(64)]
    public Optional<string?> EndDate { get; init; }

    /// <summary>The id of the group that owns the session, 24 hexadecimal digits in upper or lower case. Not null. At most 64 characters.</summary>
    [StringLength(64)]
    public Optional<string?> SessionOwnerGroup { get; init; }

    /// <summary>
    /// The email addresses of the users who instruct the session, the main instructor first. At most 1000 items of at most 254 characters each,
    /// not null. Repeated addresses count once, ignoring case. An empty list stands for the platform owner.
    /// </summary>
    [MaxLength(1000)]
    [StringLength(254)]
    public Optional<IReadOnlyList<string?>?> InstructorsMails { get; init; }

    /// <summary>Additional information, such as a registration number. At most 2000 characters. Null removes it.</summary>
    [StringLength(2000)]
    public Optional<string?> SessionAdditionalInformation { get; init; }

    /// <summary>
    /// The <c>version</c> that you read. If the session has another version by now, nothing changes and the error is a
    /// <c>ConflictError</c>. Default: no check.
    /// </summary>
    public int? ExpectedVersion { get; init; }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SessionGraph.GraphQL.Types.Relay;
using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>
/// The whole academic session as it is to be (PUT): an optional field that is left out or null gets its default again. Only
/// <c>children</c> stay as they are, for the relation is the child's.
/// </summary>
public sealed record UpdateAcademicSessionInput : IAcademicSessionRecord
{
    /// <summary>The academic session.</summary>
    [ID<AcademicSession>]
    public required long Id { get; init; }

    /// <summary><c>sourcedId</c>: as it is, at most 255 characters; it cannot be changed. Default: as it is.</summary>
    [StringLength(255)]
    public string? SourcedId { get; init; }

    /// <summary><c>status</c>. Default: <c>ACTIVE</c>.</summary>
    public AcademicSessionStatus? Status { get; init; }

    /// <summary><c>title</c>: not blank, at most 255 characters.</summary>
    [StringLength(255)]
    public required string Title { get; init; }

    /// <summary><c>startDate</c>: the first day, <c>YYYY-MM-DD</c>.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary><c>endDate</c>: the day after the last one (exclusive), <c>YYYY-MM-DD</c>, after the start date.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>
    /// <c>type</c>: <c>gradingPeriod</c>, <c>semester</c>, <c>schoolYear</c>, <c>term</c>, or <c>ext:</c> followed by one or more of <c>A-Z
    /// a-z 0-9 . - _</c>; at most 100 characters.
    /// </summary>
    [StringLength(100)]
    public required string Type { get; init; }

    /// <summary><c>schoolYear</c>: the year in which the school year ends, <c>YYYY</c>. At most 64 characters.</summary>
    [StringLength(64)]
    public required string SchoolYear { get; init; }

    /// <summary><c>org</c>: the organisation that the session belongs to.</summary>
    public required GuidRefInput Org { get; init; }

    /// <summary><c>parent</c>: the academic session that this one is a part of, or null at the top. Default: null.</summary>
    public GuidRefInput? Parent { get; init; }

    /// <summary>
    /// <c>children</c>: exactly the academic sessions that are to have this one as their parent; one that had another parent is moved.
    /// At most 1000 items. Default: the children stay as they are.
    /// </summary>
    [MaxLength(1000)]
    public IReadOnlyList<GuidRefInput>? Children { get; init; }

    /// <summary><c>dateLastModified</c>: the provider's own stamp, ISO 8601 with an offset. Default: now.</summary>
    public DateTime? DateLastModified { get; init; }

    /// <summary><c>metadata</c>: any JSON object of at most 65536 bytes and 32 levels, or null. Default: null.</summary>
    [MaxLength(65536)]
    public JsonElement? Metadata { get; init; }

    /// <summary>The version that was read; when the session has another, nothing is changed. Default: any.</summary>
    public int? ExpectedVersion { get; init; }
}

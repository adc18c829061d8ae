using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using SessionGraph.GraphQL.Types.Relay;
using SessionGraph.Store;

namespace SessionGraph.Providers;

/// <summary>
/// The new state of an academic session (PUT). An optional field that is null or left out gets its default again; only the children stay as
/// they are.
/// </summary>
public sealed record UpdateAcademicSessionInput : IAcademicSessionRecord
{
    /// <summary>The global id of the academic session.</summary>
    [ID<AcademicSession>]
    public required long Id { get; init; }

    /// <summary>
    /// The session's OneRoster id, which cannot change: the present one, or nothing. At most 255 characters. Default: the present one.
    /// </summary>
    [StringLength(255)]
    public string? SourcedId { get; init; }

    /// <summary>Whether the record is in use. Default: <c>ACTIVE</c>.</summary>
    public AcademicSessionStatus? Status { get; init; }

    /// <summary>The title of the session. Not blank, at most 255 characters.</summary>
    [StringLength(255)]
    public required string Title { get; init; }

    /// <summary>The first day of the session, as in <c>2026-09-01</c>.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>The day after the last day of the session, as in <c>2027-07-01</c>. After <c>startDate</c>.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>
    /// The kind of session: <c>gradingPeriod</c>, <c>semester</c>, <c>schoolYear</c>, <c>term</c>, or <c>ext:</c> followed by one or more
    /// of <c>A-Z a-z 0-9 . - _</c>. At most 100 characters.
    /// </summary>
    [StringLength(100)]
    public required string Type { get; init; }

    /// <summary>The calendar year in which the school year ends, in four digits, as in <c>2027</c>. At most 64 characters.</summary>
    [StringLength(64)]
    public required string SchoolYear { get; init; }

    /// <summary>The organisation that the session belongs to.</summary>
    public required GuidRefInput Org { get; init; }

    /// <summary>The academic session that this one is part of; null at the top. Default: null.</summary>
    public GuidRefInput? Parent { get; init; }

    /// <summary>
    /// The academic sessions that are part of this one. The list replaces the present children; a session with another parent is moved. At
    /// most 1000 items. Default: the children stay as they are.
    /// </summary>
    [MaxLength(1000)]
    public IReadOnlyList<GuidRefInput>? Children { get; init; }

    /// <summary>When the record last changed at the provider. Default: now.</summary>
    public DateTime? DateLastModified { get; init; }

    /// <summary>Additional data: any JSON object of at most 65536 bytes and 32 levels. Default: null.</summary>
    [MaxLength(65536)]
    public JsonElement? Metadata { get; init; }

    /// <summary>
    /// The <c>version</c> that you read. If the session has another version by now, nothing changes and the error is a
    /// <c>ConflictError</c>. Default: no check.
    /// </summary>
    public int? ExpectedVersion { get; init; }
}

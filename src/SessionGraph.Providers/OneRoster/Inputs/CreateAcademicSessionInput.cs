using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace SessionGraph.Providers.OneRoster;

/// <summary>A new OneRoster academic session.</summary>
public sealed record CreateAcademicSessionInput : IAcademicSessionRecord
{
    /// <summary>The maximum size of <see cref="Metadata"/> in bytes.</summary>
    internal const int MetadataSize = 65536;

    /// <summary>
    /// The name of the connection in which to create the session; <c>connections</c> has the names. At most 100 characters. Default: the
    /// only connection of the provider. Until the next version, <c>default</c> means the same.
    /// </summary>
    [StringLength(100)]
    public string? Connection { get; init; }

    /// <summary>
    /// The session's OneRoster id. Unique in the connection, not blank, at most 255 characters. A UUID is the same in upper and lower
    /// case; other ids are case-sensitive. Default: a new UUID.
    /// </summary>
    [StringLength(255)]
    public string? SourcedId { get; init; }

    /// <summary>Whether the record is in use. Default: <c>ACTIVE</c>.</summary>
    public AcademicSessionStatus? Status { get; init; }

    /// <summary>
    /// The status in OneRoster's words, in place of <c>status</c>: <c>active</c> or <c>tobedeleted</c>. At most 100 characters. Default: as
    /// <c>status</c> says.
    /// </summary>
    [StringLength(100)]
    public string? ProviderStatus { get; init; }

    /// <summary>The title of the session. Not blank, at most 255 characters.</summary>
    [StringLength(255)]
    public required string Title { get; init; }

    /// <summary>The first day of the session, such as <c>2026-09-01</c>.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>The day after the last day of the session, such as <c>2027-07-01</c>. After <c>startDate</c>.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>
    /// The kind of session: <c>gradingPeriod</c>, <c>semester</c>, <c>schoolYear</c>, <c>term</c>, or a school's own kind such as
    /// <c>ext:trimester</c>. After <c>ext:</c> come letters from A to Z, digits, <c>.</c>, <c>-</c> or <c>_</c>; at most 100 characters in
    /// all.
    /// </summary>
    [StringLength(100)]
    public required string Type { get; init; }

    /// <summary>The calendar year in which the school year ends, in four digits, such as <c>2027</c>. At most 64 characters.</summary>
    [StringLength(64)]
    public required string SchoolYear { get; init; }

    /// <summary>The organisation that the session belongs to.</summary>
    public required GuidRefInput Org { get; init; }

    /// <summary>The academic session that this one is part of. Default: none.</summary>
    public GuidRefInput? Parent { get; init; }

    /// <summary>
    /// The academic sessions that are part of this one, at most 1000 items. A session that has another parent moves to this one. Default: none.
    /// </summary>
    [MaxLength(1000)]
    public IReadOnlyList<GuidRefInput>? Children { get; init; }

    /// <summary>
    /// Accepted for compatibility with the REST API, and ignored. The gateway stamps each change with the time at which it stores it.
    /// </summary>
    public DateTime? DateLastModified { get; init; }

    /// <summary>Additional data, a JSON object of at most 65536 bytes and 32 levels. Default: none.</summary>
    [MaxLength(MetadataSize)]
    public JsonElement? Metadata { get; init; }
}

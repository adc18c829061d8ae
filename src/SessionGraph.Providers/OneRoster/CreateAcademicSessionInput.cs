using System.Text.Json;

namespace SessionGraph.Providers;

/// <summary>A new OneRoster academic session.</summary>
public sealed record CreateAcademicSessionInput : IAcademicSessionRecord
{
    /// <summary>The provider account. Default: <c>default</c>.</summary>
    public string? Connection { get; init; }

    /// <summary><c>sourcedId</c>: unique in the connection, not blank. Default: a new GUID.</summary>
    public string? SourcedId { get; init; }

    /// <summary><c>status</c>. Default: <c>ACTIVE</c>.</summary>
    public AcademicSessionStatus? Status { get; init; }

    /// <summary><c>title</c>: not blank.</summary>
    public required string Title { get; init; }

    /// <summary><c>startDate</c>: the first day, <c>YYYY-MM-DD</c>.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary><c>endDate</c>: the day after the last one (exclusive), <c>YYYY-MM-DD</c>, after the start date.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>
    /// <c>type</c>: <c>gradingPeriod</c>, <c>semester</c>, <c>schoolYear</c>, <c>term</c>, or <c>ext:</c> followed by one or more of
    /// <c>A-Z a-z 0-9 . - _</c>.
    /// </summary>
    public required string Type { get; init; }

    /// <summary><c>schoolYear</c>: the year in which the school year ends, <c>YYYY</c>.</summary>
    public required string SchoolYear { get; init; }

    /// <summary><c>org</c>: the organisation that the session belongs to.</summary>
    public required GuidRefInput Org { get; init; }

    /// <summary><c>parent</c>: the academic session that this one is a part of, or null at the top. Default: null.</summary>
    public GuidRefInput? Parent { get; init; }

    /// <summary>
    /// <c>children</c>: exactly the academic sessions that are to have this one as their parent; one that had another parent is moved.
    /// Default: the children stay as they are.
    /// </summary>
    public IReadOnlyList<GuidRefInput>? Children { get; init; }

    /// <summary><c>dateLastModified</c>: the provider's own stamp, ISO 8601 with an offset. Default: now.</summary>
    public DateTime? DateLastModified { get; init; }

    /// <summary><c>metadata</c>: any JSON object, or null. Default: null.</summary>
    public JsonElement? Metadata { get; init; }
}

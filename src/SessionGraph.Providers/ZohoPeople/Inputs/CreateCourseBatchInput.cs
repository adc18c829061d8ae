using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A new course batch.</summary>
public sealed record CreateCourseBatchInput : CreateTextLookupInput
{
    /// <summary>The id of the course that the batch runs: Zoho People's own id. At most 100 characters.</summary>
    [StringLength(100)]
    public required string CourseId { get; init; }

    /// <summary>The first day of the batch. Default: no fixed first day.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>The last day of the batch, inclusive. Not before <c>startDate</c>. Default: no fixed last day.</summary>
    public DateOnly? EndDate { get; init; }
}

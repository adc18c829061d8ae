using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The changes of a course batch (PATCH). A field that is left out keeps its value.</summary>
public sealed record UpdateCourseBatchInput : UpdateLookupInput
{
    /// <summary>The id of the course that the batch runs, not null: Zoho People's own id. At most 100 characters.</summary>
    [StringLength(100)]
    public Optional<string?> CourseId { get; init; }

    /// <summary>The first day of the batch. Null when the batch has no fixed first day.</summary>
    public Optional<DateOnly?> StartDate { get; init; }

    /// <summary>The last day of the batch, inclusive. Not before <c>startDate</c>. Null when the batch has no fixed last day.</summary>
    public Optional<DateOnly?> EndDate { get; init; }
}

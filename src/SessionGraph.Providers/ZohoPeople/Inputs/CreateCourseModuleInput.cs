using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A new course module.</summary>
public sealed record CreateCourseModuleInput : CreateTextLookupInput
{
    /// <summary>The id of the batch that the module belongs to: Zoho People's own id. At most 100 characters.</summary>
    [StringLength(100)]
    public required string BatchId { get; init; }
}

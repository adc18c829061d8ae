using System.ComponentModel.DataAnnotations;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The changes of a course module (PATCH). A field that is left out keeps its value.</summary>
public sealed record UpdateCourseModuleInput : UpdateLookupInput
{
    /// <summary>The id of the batch that the module belongs to, not null: Zoho People's own id. At most 100 characters.</summary>
    [StringLength(100)]
    public Optional<string?> BatchId { get; init; }
}
